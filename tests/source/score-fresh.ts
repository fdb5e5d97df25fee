/** Precision and recall of the annotation on prose that it has never seen, written with its truth by somebody else. */
import { annotate, type AnnotateValue } from '../../scripts/source/annotate/annotate.ts';
import { readAnnotateTables } from '../../scripts/source/annotate/compiled-tables.ts';
import { compileNames, findMentions } from '../../scripts/source/annotate/mentions.ts';
import { overlaps, type Span } from '../../scripts/source/annotate/spans.ts';

interface Actor {
  cita: string;
  nombre: string;
  sigla: string;
}
interface FreshMeta {
  cita: string;
  valor: number;
  valor_hasta: number | null;
  operador: string;
  unidad: string;
}
export interface FreshCase {
  id: string;
  ramo: string;
  anio: number;
  texto: string;
  estado: string;
  responsable: Actor[];
  por_conducto: Actor[];
  mencionada: Actor[];
  metas: FreshMeta[];
  condicionada: boolean;
  poblaciones: string[];
}

/** How many of what was found is right, how many of what is true was found, and which ones were not. */
export interface FreshScore {
  right: number;
  found: number;
  hit: number;
  expected: number;
  wrong: string[];
  missing: string[];
}

/** Pairs what was found with what is true; one truth may be found under two names. */
function pair<F, T>(
  found: readonly F[],
  expected: readonly T[],
  same: (f: F, t: T) => boolean,
  say: (item: F | T) => string,
): FreshScore {
  const wrong = found.filter((f) => !expected.some((t) => same(f, t)));
  const missing = expected.filter((t) => !found.some((f) => same(f, t)));
  return {
    right: found.length - wrong.length,
    found: found.length,
    hit: expected.length - missing.length,
    expected: expected.length,
    wrong: wrong.map(say),
    missing: missing.map(say),
  };
}

function occurrences(texto: string, cita: string): Span[] {
  const found: Span[] = [];
  for (let at = texto.indexOf(cita); at >= 0; at = texto.indexOf(cita, at + 1))
    found.push({ inicio: at, fin: at + cita.length });
  return found;
}

const tables = readAnnotateTables();
/** Two consulates are one kind, and a kind is listed once. */
const names = compileNames(tables.dependencias, tables.verbos);
const idsByName = new Map(
  tables.dependencias.flatMap(({ id, sigla, nombre, alias }) =>
    [sigla, nombre, ...alias].map((name) => [name, id] as const),
  ),
);

type Participacion = AnnotateValue['participaciones'][number];

/** The same words of the text, or the same institution. */
const sameActor =
  (texto: string) =>
  (f: Participacion, t: Actor): boolean =>
    occurrences(texto, t.cita).some((span) => overlaps(span, f)) ||
    (f.dependencia_id !== undefined &&
      ([t.nombre, t.sigla].some((name) => idsByName.get(name) === f.dependencia_id) ||
        findMentions(t.cita, names).some((mention) => mention.dependencia_id === f.dependencia_id)));

const headOf = (unidad: string): string =>
  unidad
    .toLowerCase()
    .replace(/^%$/u, 'por')
    .split(/[\s,-]+/u)[0] ?? '';

const sameValue = (f: Meta, t: FreshMeta): boolean =>
  f.valor === t.valor && (f.valor_hasta ?? null) === t.valor_hasta;
const sameMeta = (f: Meta, t: FreshMeta): boolean => sameValue(f, t) && f.operador === t.operador;
type Meta = AnnotateValue['metas'][number];

/** «los 50 consulados»: how far, by the class that the data give it; the truth has only what is promised. */
const isPromise = (meta: Meta, truth: readonly FreshMeta[]): boolean =>
  meta.clase !== 'cobertura' || truth.some((t) => sameValue(meta, t));

const sayMeta = ({ valor, operador, unidad }: Meta | FreshMeta): string =>
  `${String(valor)} ${unidad} (${operador})`;

const NOBODY = 'texto-no-lo-dice';

function scoresOf(one: FreshCase): Record<string, FreshScore> {
  const id = `fresco-${String(one.anio)}-L1.1.1-1`;
  const { value } = annotate(
    { lineas: [], actividades: [{ id, linea_id: 'L1.1.1', texto: one.texto, ramo: one.ramo }] },
    { exceptions: false },
  );
  const withRole = (papel: string): Participacion[] => value.participaciones.filter((p) => p.papel === papel);
  const roles = (papel: string, expected: readonly Actor[]): FreshScore =>
    pair(withRole(papel), expected, sameActor(one.texto), ({ cita }) => cita);
  const named = [...new Set(value.menciones.map((mencion) => mencion.poblacion_id))];
  const equal = <T>(f: T, t: T): boolean => f === t;
  const metas = value.metas.filter((meta) => isPromise(meta, one.metas));
  const paired = metas.flatMap((f) => {
    const t = one.metas.find((meta) => sameValue(f, meta));
    return t === undefined ? [] : [{ f, t }];
  });
  const units = paired.filter(({ f, t }) => headOf(f.unidad) === headOf(t.unidad));
  return {
    responsable: roles('responsable', one.responsable),
    'por-conducto': roles('por-conducto', one.por_conducto),
    mencionada: roles('mencionada', one.mencionada),
    'metas (valor)': pair(metas, one.metas, sameValue, sayMeta),
    'metas (valor y operador)': pair(metas, one.metas, sameMeta, sayMeta),
    'unidad de las metas halladas': {
      right: units.length,
      found: paired.length,
      hit: units.length,
      expected: paired.length,
      wrong: paired.filter((p) => !units.includes(p)).map(({ f, t }) => `${f.unidad} por ${t.unidad}`),
      missing: [],
    },
    condicionada: pair(
      value.condiciones.length > 0 ? ['sí'] : [],
      one.condicionada ? ['sí'] : [],
      equal<string>,
      String,
    ),
    'el texto no lo dice': pair(
      value.autorias.filter(({ responsable }) => responsable === NOBODY).map(() => NOBODY),
      one.estado === NOBODY ? [NOBODY] : [],
      equal<string>,
      String,
    ),
    poblaciones: pair(named, one.poblaciones, equal<string>, String),
  };
}

function add(all: Record<string, FreshScore>, one: Record<string, FreshScore>, id: string): void {
  for (const [field, s] of Object.entries(one)) {
    const sum = (all[field] ??= { right: 0, found: 0, hit: 0, expected: 0, wrong: [], missing: [] });
    sum.right += s.right;
    sum.found += s.found;
    sum.hit += s.hit;
    sum.expected += s.expected;
    sum.wrong.push(...s.wrong.map((item) => `${id} ${item}`));
    sum.missing.push(...s.missing.map((item) => `${id} ${item}`));
  }
}

export function scoreFresh(cases: readonly FreshCase[]): Record<string, FreshScore> {
  const all: Record<string, FreshScore> = {};
  for (const one of cases) add(all, scoresOf(one), one.id);
  return all;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
export const precision = (s: FreshScore): number => ratio(s.right, s.found);
export const recall = (s: FreshScore): number => ratio(s.hit, s.expected);
