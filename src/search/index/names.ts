/** Names that a query may say: bodies from the table of dependencias, with today's names, and programmes and the like from a table of their own. */

import { foldAll, tokenize } from '../../model/text/normalize.ts';
import type { Nombre } from './index-types.ts';

interface Dependencia {
  readonly dependencia_id: string;
  readonly sigla: string;
  readonly nombre: string;
}

interface Sucesora {
  readonly dependencia_id: string;
  readonly situacion: string;
  readonly nombre?: string | undefined;
  readonly sigla?: string | undefined;
}

/** Where a name ends and what is said of it begins: «…, en la FGR», «… (liquidador)». */
const REMARK = /,? en (?:la|el) |\s*\(|,? A\.?\s?C\.?$/;

const plainName = (name: string): string => name.split(REMARK)[0]?.trim() ?? name;

/** Commas, hyphens and slashes are no part of a word, in a name as in a query. */
const asQuery = (form: string): string =>
  tokenize(form)
    .map(({ written }) => written)
    .join(' ');

/** Forms that differ by more than accents and capitals, the first of equals. */
function unlike(formas: readonly string[], except: readonly string[] = []): string[] {
  const seen = new Set(except.map(foldAll));
  return formas.map(asQuery).filter((form) => {
    const folded = foldAll(form);
    if (folded === '' || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

export function namesOf(
  dependencias: readonly Dependencia[],
  alias: ReadonlyMap<string, readonly string[]>,
  programmes: readonly { readonly id: string; readonly formas: readonly string[] }[],
  sucesoras: readonly Sucesora[],
): Nombre[] {
  const others = new Map(programmes.map(({ id, formas }) => [id, formas]));
  const bodies = dependencias.map(({ dependencia_id: id, sigla, nombre }): Nombre => {
    const formas = unlike([sigla, plainName(nombre), ...(alias.get(id) ?? []), ...(others.get(id) ?? [])]);
    const today = sucesoras
      // What nobody has checked names nobody.
      .filter(({ dependencia_id: of, situacion }) => of === id && situacion !== 'sin-comprobar')
      .flatMap(({ nombre: name, sigla: short }) => [short, name && plainName(name)])
      .filter((form): form is string => form !== undefined && form !== '');
    return {
      id,
      formas,
      hoy: unlike(today, formas),
      pagina: {
        titulo: sigla === nombre ? nombre : `${nombre} (${sigla})`,
        url: `dependencias/${id}.html`,
      },
    };
  });
  const rest = programmes
    .filter(({ id }) => dependencias.every((dependencia) => dependencia.dependencia_id !== id))
    .map(({ id, formas }): Nombre => ({ id, formas: unlike(formas), hoy: [], pagina: null }));
  return [...bodies, ...rest];
}
