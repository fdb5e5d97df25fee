/** Seventh step, for whoever adds a source: what no table knows and what was repaired, each with its place and the row that settles it. */
import type { Issue } from '../../src/model/issue.ts';
import type { ClaseDeNota } from '../../src/model/schemas/calidad.ts';
import type { Content } from '../../src/model/schemas/content.ts';
import type { Revision } from '../../src/model/schemas/revision.ts';
import { sourceIssue } from './source.ts';
import type { Unread } from './annotate/annotate.ts';

type PorRevisar = Omit<Revision, 'revision_id' | 'orden'>;
type Read = Pick<
  Content,
  'fuentes' | 'lineas' | 'actividades' | 'participaciones' | 'glosario' | 'autorias' | 'notas_de_calidad'
>;
type Lugar = Pick<PorRevisar, 'fuente_id' | 'renglon' | 'columna'>;

const REPAIRS: ReadonlySet<ClaseDeNota> = new Set<ClaseDeNota>([
  'renglon-partido',
  'vineta',
  'celda-entre-comillas',
  'celda-sin-texto',
  'respuesta-distinta',
  'marcado',
  'numero-de-pagina',
]);

const at = ({ fuente_id, renglon, columna }: Lugar): Lugar => ({ fuente_id, renglon, columna });

/** «a través de sus delegaciones federales»: no name that a table could hold. */
const OF_ITS_OWN = /^sus /u;

function actors({ actividades, participaciones }: Read): PorRevisar[] {
  const byId = new Map(actividades.map((row) => [row.actividad_id, row]));
  return participaciones.flatMap(({ actividad_id, actor_texto: nombre }) => {
    const actividad = byId.get(actividad_id);
    if (nombre === undefined || actividad === undefined || OF_ITS_OWN.test(nombre)) return [];
    const row = {
      id: '',
      sigla: nombre,
      nombre,
      alias: [],
      tipo: '',
      ambito: 'federal',
      origen_nombre: 'fuente',
    };
    const fila = { tabla: 'dependencias.json', texto: JSON.stringify(row) };
    return [
      {
        clase: 'actor-desconocido' as const,
        ...at(actividad),
        elemento_id: actividad_id,
        palabras: nombre,
        fila,
      },
    ];
  });
}

function siglas({ lineas, actividades, glosario }: Read, tabled: ReadonlySet<string>): PorRevisar[] {
  const texts = [
    ...lineas.map((row) => ({ ...row, id: row.linea_id })),
    ...actividades.map((row) => ({ ...row, id: row.actividad_id })),
  ];
  const isUsed = (sigla: string) => (text: (typeof texts)[number]) =>
    text.texto.includes(sigla) && text.texto.split(/[^\p{L}\p{N}.]+/u).includes(sigla);
  return glosario.flatMap(({ sigla, expansion }) => {
    if (expansion !== undefined || tabled.has(sigla)) return [];
    const use = texts.find(isUsed(sigla));
    if (use === undefined) return [];
    const texto = JSON.stringify({ sigla, expansion: '', origen: 'editorial' });
    const fila = { tabla: 'glosario.json', texto };
    return [{ clase: 'sigla-sin-explicar' as const, ...at(use), elemento_id: use.id, palabras: sigla, fila }];
  });
}

function silent({ actividades, autorias }: Read): PorRevisar[] {
  const states = new Map(autorias.map((row) => [row.actividad_id, row.responsable]));
  return actividades.flatMap((row) => {
    const state = states.get(row.actividad_id);
    if (state === undefined || state === 'identificada') return [];
    const clase = state === 'sin-identificar' ? 'responsable-sin-identificar' : 'responsable-no-dicho';
    return [{ clase, ...at(row), elemento_id: row.actividad_id }];
  });
}

function repairs({ notas_de_calidad: notas, fuentes }: Read): PorRevisar[] {
  const reports = new Set(fuentes.filter(({ tipo }) => tipo === 'reporte').map(({ fuente_id }) => fuente_id));
  return notas
    .filter(({ clase, fuente_id }) => REPAIRS.has(clase) && reports.has(fuente_id))
    .map((nota) => ({
      clase: 'celda-reparada' as const,
      ...at(nota),
      ...(nota.elemento_id !== undefined && { elemento_id: nota.elemento_id }),
      palabras: `${nota.texto} ${nota.tratamiento}`,
    }));
}

/** The row adds the quantity, once a person has read it. */
function numbers({ actividades }: Read, unread: readonly Unread[]): PorRevisar[] {
  const byId = new Map(actividades.map((row) => [row.actividad_id, row]));
  return unread.flatMap(({ actividad_id: id, cita }) => {
    const actividad = byId.get(id);
    if (actividad === undefined) return [];
    const cambio = {
      campo: 'metas',
      accion: 'agregar',
      cita,
      clase: 'meta',
      valor: null,
      operador: 'exacto',
    };
    const row = {
      elemento_id: id,
      texto: actividad.texto,
      motivo: '',
      cambios: [{ ...cambio, unidad: '' }],
    };
    const fila = { tabla: 'excepciones.json', texto: JSON.stringify(row) };
    return [{ clase: 'numero-sin-leer' as const, ...at(actividad), elemento_id: id, palabras: cita, fila }];
  });
}

/** In the order of the sources and of their lines. `tabled`: the siglas that a person has looked at. */
export function toReview(content: Read, tabled: ReadonlySet<string>, unread: readonly Unread[]): Revision[] {
  const place = new Map(content.fuentes.map(({ fuente_id, orden }) => [fuente_id, orden]));
  const found = [
    ...actors(content),
    ...siglas(content, tabled),
    ...silent(content),
    ...numbers(content, unread),
    ...repairs(content),
  ];
  found.sort(
    (a, b) =>
      (place.get(a.fuente_id) ?? 0) - (place.get(b.fuente_id) ?? 0) ||
      a.renglon - b.renglon ||
      a.columna - b.columna,
  );
  return found.map((one, index) => ({ revision_id: `revision-${index + 1}`, orden: index + 1, ...one }));
}

/** The same as warnings, for the sources that a build meets for the first time. */
export function reviewWarnings(
  { fuentes, actividades, por_revisar: rows }: Pick<Content, 'fuentes' | 'actividades' | 'por_revisar'>,
  isNew: (fuenteId: string) => boolean,
): Issue[] {
  const files = new Map(fuentes.map(({ fuente_id, archivo }) => [fuente_id, `seeds/${archivo}`]));
  const texts = new Map(actividades.map((actividad) => [actividad.actividad_id, actividad.texto]));
  return rows
    .filter(({ fuente_id }) => isNew(fuente_id))
    .map((row) => {
      const words = row.palabras ?? texts.get(row.elemento_id ?? '') ?? '';
      const hint =
        row.fila === undefined
          ? 'look at it once; all of them are in content/registros/por_revisar.json'
          : `complete and add to scripts/source/knowledge/${row.fila.tabla}: ${row.fila.texto}`;
      const issue = sourceIssue(files.get(row.fuente_id) ?? row.fuente_id, row.clase, row, words, {
        hint,
      });
      return { ...issue, severity: 'warning' as const };
    });
}
