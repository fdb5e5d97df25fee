/** The steps in order, from the sources in memory to the whole content: parse, correct, link, compare, note, validate. */
import { claveOf, compareClaves } from '../../src/model/claves.ts';
import { type Content, content as contentSchema } from '../../src/model/schemas/content.ts';
import type { Fuente } from '../../src/model/schemas/fuente.ts';
import type { Variante } from '../../src/model/schemas/reporte.ts';
import { checks } from './checks/index.ts';
import { hasErrors, type Issue, type Outcome } from '../../src/model/issue.ts';
import type { Source } from './source.ts';
import { annotate } from './annotate/annotate.ts';
import { tables as annotateTables } from './annotate/compiled-rules.ts';
import { compare } from './compare.ts';
import { type Correccion, Corrector } from './correct.ts';
import { linkPrograma, type RegistrosDelPrograma } from './link-programa.ts';
import { linkReporte, type RegistrosDelReporte, type WithoutOrder, type Textos } from './link-reporte.ts';
import { note } from './note.ts';
import type { PublishedNote } from './note-numbers.ts';
import { parsePrograma } from './parse-programa.ts';
import { parseReporte } from './parse-reporte.ts';
import { toReview } from './to-review.ts';

export interface Tables {
  restos: ReadonlySet<string>;
  correcciones: readonly Correccion[];
  /** The notes that editions have published, which keep their numbers. */
  notasPublicadas: readonly PublishedNote[];
}

function fuenteOf(source: Source, index: number): Fuente {
  const { entry } = source;
  return {
    fuente_id: entry.id,
    orden: index + 1,
    tipo: entry.tipo,
    titulo: entry.titulo,
    ...(entry.emisor !== undefined && { emisor: entry.emisor }),
    ...(entry.ramo !== undefined && { ramo: entry.ramo }),
    ...(entry.anio !== undefined && { anio: entry.anio }),
    archivo: entry.archivo,
    sha256: entry.sha256,
    ...(entry.nota !== undefined && { nota: entry.nota }),
    bytes: source.bytes,
    renglones: source.lines.length,
    fin_de_renglon: source.finDeRenglon,
    bom: source.bom,
  };
}

/** Puts `orden` in second place, where the tables have it. */
function numbered<T extends object>(
  records: readonly WithoutOrder<T & { orden: number }>[],
): (T & { orden: number })[] {
  return records.map((record, index) => {
    const [[key, value] = ['', ''], ...rest] = Object.entries(record);
    return Object.fromEntries([[key, value], ['orden', index + 1], ...rest]) as T & { orden: number };
  });
}

interface DeLinea {
  linea_id: string;
  reporte_id: string;
}

/** By clave; of one línea de acción, in the order of the reports. */
function byLinea(order: readonly string[]) {
  return (a: DeLinea, b: DeLinea): number =>
    compareClaves(claveOf(a.linea_id), claveOf(b.linea_id)) ||
    order.indexOf(a.reporte_id) - order.indexOf(b.reporte_id);
}

function textosOf(programa: RegistrosDelPrograma): Textos {
  return new Map([
    ...programa.objetivos.map((o) => [o.objetivo_id, o.nombre] as const),
    ...programa.estrategias.map((e) => [e.estrategia_id, e.nombre] as const),
    ...programa.lineas.map((l) => [l.linea_id, l.texto] as const),
  ]);
}

/** What is read of the sources, before what is derived from it. */
type Base = Omit<Content, 'notas_de_calidad' | 'por_revisar' | keyof Derived>;
type Derived = ReturnType<typeof annotate>['value'];

/** Who, how much, for whom: derived from the texts by rule, each with the words that it rests on. */
function derive(content: Base): Outcome<Derived> {
  const files = new Map(content.fuentes.map((fuente) => [fuente.fuente_id, `seeds/${fuente.archivo}`]));
  const ramos = new Map(content.reportes.map((reporte) => [reporte.reporte_id, reporte.ramo]));
  const at = ({
    fuente_id,
    renglon,
    columna,
  }: Content['lineas'][number] | Content['actividades'][number]) => ({
    place: { archivo: files.get(fuente_id) ?? fuente_id, renglon, columna },
  });
  return annotate({
    lineas: content.lineas.map((l) => ({ id: l.linea_id, clave: l.clave, texto: l.texto, ...at(l) })),
    actividades: content.actividades.map((a) => ({
      id: a.actividad_id,
      linea_id: a.linea_id,
      texto: a.texto,
      ...(ramos.has(a.reporte_id) ? { ramo: ramos.get(a.reporte_id) ?? '' } : {}),
      ...at(a),
    })),
    otros: [
      ...content.programa.flatMap((p) => p.introduccion.map((q) => ({ id: p.id, texto: q.texto }))),
      ...content.objetivos.flatMap((o) =>
        [o.nombre, ...o.descripcion.map((q) => q.texto)].map((texto) => ({ id: o.objetivo_id, texto })),
      ),
      ...content.estrategias.map((e) => ({ id: e.estrategia_id, texto: e.nombre })),
      ...content.variantes.map((v) => ({ id: v.variante_id, texto: v.texto })),
    ],
  });
}

function ordered(derived: Derived): Omit<Content, keyof Base | 'notas_de_calidad' | 'por_revisar'> {
  return {
    dependencias: numbered<Content['dependencias'][number]>(derived.dependencias),
    participaciones: numbered<Content['participaciones'][number]>(derived.participaciones),
    metas: numbered<Content['metas'][number]>(derived.metas),
    poblaciones: numbered<Content['poblaciones'][number]>(derived.poblaciones),
    menciones: numbered<Content['menciones'][number]>(derived.menciones),
    glosario: numbered<Content['glosario'][number]>(derived.glosario),
    condiciones: derived.condiciones,
    temas: numbered<Content['temas'][number]>(derived.temas),
    temas_de_lineas: numbered<Content['temas_de_lineas'][number]>(derived.temas_de_lineas),
    sucesoras: numbered<Content['sucesoras'][number]>(derived.sucesoras),
    autorias: derived.autorias,
  };
}

/** Joins what was read of all sources. Reports come newest first. */
function assemble(
  sources: readonly Source[],
  programaId: string,
  programa: RegistrosDelPrograma,
  reportes: readonly RegistrosDelReporte[],
): Base {
  const newestFirst = reportes.toSorted(
    (a, b) => b.reporte.anio - a.reporte.anio || (a.reporte.reporte_id < b.reporte.reporte_id ? -1 : 1),
  );
  const order = newestFirst.map((r) => r.reporte.reporte_id);
  const textos = textosOf(programa);
  const variantes = numbered<Variante>(
    newestFirst
      .flatMap((r) => r.variantes)
      .sort(
        (a, b) =>
          compareClaves(claveOf(a.elemento_id), claveOf(b.elemento_id)) ||
          order.indexOf(a.reporte_id) - order.indexOf(b.reporte_id),
      ),
  );
  const records = {
    fuentes: sources.map(fuenteOf),
    programa: programa.programa ? [programa.programa] : [],
    objetivos: programa.objetivos,
    estrategias: programa.estrategias,
    lineas: programa.lineas,
    reportes: numbered<Content['reportes'][number]>(newestFirst.map((r) => r.reporte)),
    respuestas: numbered<Content['respuestas'][number]>(
      newestFirst.flatMap((r) => r.respuestas).sort(byLinea(order)),
    ),
    actividades: numbered<Content['actividades'][number]>(
      newestFirst.flatMap((r) => r.actividades).sort((a, b) => byLinea(order)(a, b) || a.numero - b.numero),
    ),
    variantes,
    diferencias: compare(textos, programaId, variantes),
    renglones: [
      { fuente_id: programaId, renglones: programa.renglones },
      ...newestFirst.map((r) => ({ fuente_id: r.reporte.fuente_id, renglones: r.renglones })),
    ],
  };
  return records;
}

/** What the schemas refuse, as issues; with whole records they refuse nothing. */
function schemaIssues(content: Content): Issue[] {
  const parsed = contentSchema.safeParse(content);
  if (parsed.success) return [];
  return parsed.error.issues.map((problem) => ({
    ruleId: 'schema',
    severity: 'error',
    place: { archivo: `content/registros/${String(problem.path[0] ?? '')}.json`, renglon: 1, columna: 1 },
    message: `${problem.path.map(String).join('.')}: ${problem.message}`,
    hint: 'src/model/schemas says what a record may hold: this is a fault of ours, please report it',
  }));
}

/** From sources to content. The value is whole only when no issue is an error. */
export function makeContent(sources: readonly Source[], tables: Tables): Outcome<Content | undefined> {
  const main = sources.find((source) => source.entry.tipo === 'programa');
  if (main === undefined) return { value: undefined, issues: [] };
  const corrector = new Corrector(tables.correcciones);
  const parsed = parsePrograma(main, tables.restos);
  const programa = linkPrograma(main, parsed.value, corrector);
  const textos = textosOf(programa);
  const reportes = sources
    .filter((source) => source.entry.tipo === 'reporte')
    .map((source) => {
      const read = parseReporte(source, tables.restos);
      const linked = linkReporte(source, read.value, textos, corrector);
      return { value: linked.value, issues: [...read.issues, ...linked.issues] };
    });
  const base = assemble(
    sources,
    main.entry.id,
    programa,
    reportes.map((r) => r.value),
  );
  const derived = derive(base);
  const annotated = {
    ...base,
    ...ordered(derived.value),
    notas_de_calidad: note(base, corrector.applied(), tables.notasPublicadas),
  };
  const tabled = new Set(annotateTables.glosario.map((row) => row.sigla));
  const content = { ...annotated, por_revisar: toReview(annotated, tabled, derived.value.sin_leer) };
  const read = [...parsed.issues, ...reportes.flatMap((r) => r.issues)];
  const crossed = [
    ...checks.flatMap((check) => check(content)),
    ...derived.issues,
    ...corrector.issues(new Set(sources.map((s) => s.entry.id))),
  ];
  // The schemas speak of records, not of places: they only add something when everything else is in order.
  const issues = [...read, ...crossed, ...(hasErrors([...read, ...crossed]) ? [] : schemaIssues(content))];
  return { value: content, issues };
}
