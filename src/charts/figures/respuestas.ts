/** Figure: how each estrategia was answered, a rectangle per línea de acción. */
import { elementPath } from '../../model/addresses.ts';
import type { Catalog, Forma } from '../../model/join.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { FORMA_CORTA, FORMAS, joinWords, lineasWords, plural } from '../../model/words.ts';
import { byForma, countOf, type Figura, formaIn, leyendaOf, valorWords } from './figura.ts';

interface Row {
  clave: string;
  formas: Forma[];
}

/** Up to six are named; more are only counted. */
function claveWords(rows: readonly Row[]): string {
  return rows.length <= 6
    ? joinWords(rows.map(({ clave }) => clave))
    : plural(rows.length, 'estrategia', 'estrategias');
}

function finding(rows: readonly Row[]): string {
  const all = rows.filter(({ formas }) => formas.every((forma) => forma === 'si'));
  const none = rows.filter(({ formas }) => !formas.includes('si'));
  const verb = (own: readonly Row[]): string => (own.length === 1 ? 'responde' : 'responden');
  if (all.length > 0 && none.length > 0)
    return `${claveWords(all)} ${verb(all)} «Sí» en todas sus líneas; ${claveWords(none)}, en ninguna`;
  if (all.length > 0) return `${claveWords(all)} ${verb(all)} «Sí» en todas sus líneas`;
  if (none.length > 0) return `${claveWords(none)} no ${verb(none)} «Sí» en ninguna línea`;
  return 'Todas las estrategias tienen líneas con «Sí» y sin él';
}

function totals(formas: readonly Forma[]): string {
  const WORDS: Record<Forma, string> = {
    si: 'dicen «Sí»',
    mixta: 'dicen «No» y describen actividades',
    no: 'dicen «No»',
    sin: 'no tienen respuesta',
  };
  const parts = FORMAS.filter((forma) => formas.includes(forma)).map(
    (forma) => `${countOf(formas, forma)} ${WORDS[forma]}`,
  );
  return `De ${lineasWords(formas.length)}, ${joinWords(parts)}.`;
}

export function respuestasPorEstrategia({ estrategias }: Catalog, reporte: Reporte): Figura {
  const rows = estrategias.map(({ estrategia, objetivo, lineas }) => ({
    estrategia,
    clave: estrategia.clave,
    grupo: objetivo.clave,
    formas: lineas.map((vista) => formaIn(vista, reporte)).sort(byForma),
  }));
  const formas = rows.flatMap((row) => row.formas);
  const present = FORMAS.filter((forma) => formas.includes(forma));
  return {
    nombre: `${reporte.reporte_id}-respuestas-por-estrategia`,
    tema: `Respuestas por estrategia, ${reporte.anio}`,
    titulo: finding(rows),
    cuenta: `Líneas de acción por estrategia y respuesta del ramo ${reporte.ramo} para ${reporte.anio}. ${totals(formas)} Son planes: no dicen qué se hizo.`,
    leyenda: leyendaOf(formas),
    dibujo: {
      tipo: 'unidades',
      etiqueta: 'al-lado',
      filas: rows.map((row) => ({
        etiqueta: row.clave,
        formas: row.formas,
        valor: valorWords(row.formas),
        grupo: row.grupo,
      })),
    },
    columnas: [
      { nombre: 'estrategia_id', titulo: 'Estrategia' },
      { nombre: 'nombre', titulo: 'Nombre', literal: true },
      { nombre: 'lineas', titulo: 'Líneas' },
      ...present.map((forma) => ({ nombre: forma, titulo: FORMA_CORTA[forma] })),
    ],
    filas: rows.map(({ estrategia, clave, formas: own }) => [
      [{ texto: clave, dato: estrategia.estrategia_id, href: `/${elementPath(estrategia.estrategia_id)}` }],
      estrategia.nombre,
      own.length,
      ...present.map((forma) => countOf(own, forma)),
    ]),
  };
}
