/** Sixth step: a note for every defect met in the sources, derived from the records and from the fate of each line. */
import { claveOf, compareClaves } from '../../src/model/claves.ts';
import type { NotaDeCalidad } from '../../src/model/schemas/calidad.ts';
import type { Content } from '../../src/model/schemas/content.ts';
import type { Correccion } from './correct.ts';
import { at, type Lugar, type Nota, programaNotes, reporteNotes } from './note-layout.ts';
import { numberNotes, type PublishedNote } from './note-numbers.ts';
import { ruleNotes } from './note-rules.ts';

/** What the notes are derived from: what was read of the sources. */
export type Anotable = Pick<
  Content,
  | 'fuentes'
  | 'programa'
  | 'objetivos'
  | 'estrategias'
  | 'lineas'
  | 'reportes'
  | 'respuestas'
  | 'actividades'
  | 'variantes'
  | 'diferencias'
  | 'renglones'
>;

const AS_RECEIVED = 'Se publica tal como está.';

/** What a row has that says nothing, and an answer that is not written as the others are. */
function rowNotes(content: Anotable): Nota[] {
  return content.respuestas.flatMap((respuesta) => {
    const place = at(respuesta.fuente_id, respuesta.renglon, respuesta.columna);
    const written = respuesta.respuesta_recibida;
    const silent = (respuesta.celdas_apartadas ?? []).map(({ celda }) => celda);
    const answer = written !== undefined && {
      ...place,
      clase: 'respuesta-distinta' as const,
      texto: `La respuesta está escrita de otra manera: «${written.replace(/\s+/g, ' ').trim()}».`,
      tratamiento: 'Se lee como las demás. Ninguna palabra cambia.',
      elemento_id: respuesta.linea_id,
    };
    const cells = silent.length > 0 && {
      ...place,
      clase: 'celda-sin-texto' as const,
      texto: `No dice nada la celda ${silent.join(', ')}: está en blanco, tiene un guion o sobra.`,
      tratamiento: 'Se aparta. Cuenta como vacía.',
      elemento_id: respuesta.linea_id,
    };
    return [...(answer ? [answer] : []), ...(cells ? [cells] : [])];
  });
}

function receivedNotes(content: Anotable): Nota[] {
  const [programa] = content.programa;
  const paragraphs = [
    ...(programa
      ? [programa.titulo, ...programa.introduccion].map((p) => ({
          p,
          fuente: programa.fuente_id,
          id: 'programa',
        }))
      : []),
    ...content.objetivos.flatMap((o) =>
      o.descripcion.map((p) => ({ p, fuente: o.fuente_id, id: o.objetivo_id })),
    ),
  ];
  const place = (record: Lugar): Lugar => at(record.fuente_id, record.renglon, record.columna);
  return [
    ...paragraphs.flatMap(({ p, fuente, id }) => ruleNotes(p, at(fuente, p.renglon), id)),
    ...content.objetivos.flatMap((o) => ruleNotes(o, place(o), o.objetivo_id)),
    ...content.estrategias.flatMap((e) => ruleNotes(e, place(e), e.estrategia_id)),
    ...content.lineas.flatMap((l) => ruleNotes(l, place(l), l.linea_id)),
    ...content.actividades.flatMap((a) => ruleNotes(a, place(a), a.actividad_id)),
    ...content.variantes.flatMap((v) => ruleNotes(v, place(v), v.elemento_id)),
  ];
}

function orderNotes(content: Anotable): Nota[] {
  return content.reportes.flatMap((reporte) => {
    const rows = content.respuestas
      .filter((respuesta) => respuesta.reporte_id === reporte.reporte_id)
      .sort((a, b) => a.renglon - b.renglon);
    return rows.flatMap((row, index) => {
      const before = rows[index - 1];
      if (before === undefined || compareClaves(claveOf(before.linea_id), claveOf(row.linea_id)) < 0)
        return [];
      return [
        {
          ...at(row.fuente_id, before.renglon),
          clase: 'orden' as const,
          texto: `La línea de acción ${claveOf(before.linea_id)} está antes que la ${claveOf(row.linea_id)}: el reporte ordena las claves como palabras.`,
          tratamiento: 'Se publica en el orden numérico de las claves.',
          elemento_id: before.linea_id,
        },
      ];
    });
  });
}

function answerNotes(content: Anotable): Nota[] {
  const described = Map.groupBy(content.actividades, (a) => a.respuesta_id);
  return content.respuestas.flatMap((respuesta) => {
    const n = described.get(respuesta.respuesta_id)?.length ?? 0;
    if (respuesta.respuesta === 'se-realizaran' || n === 0) return [];
    return [
      {
        ...at(respuesta.fuente_id, respuesta.renglon, respuesta.columna),
        clase: 'contradiccion' as const,
        texto: `La respuesta es «No», pero la misma fila describe ${n === 1 ? 'una actividad' : `${n} actividades`}.`,
        tratamiento: 'Se publican las dos cosas, tal como están. La fuente no explica la diferencia.',
        elemento_id: respuesta.linea_id,
      },
    ];
  });
}

function unansweredNotes(content: Anotable): Nota[] {
  return content.reportes.flatMap((reporte) => {
    const answered = new Set(
      content.respuestas.filter((r) => r.reporte_id === reporte.reporte_id).map((r) => r.linea_id),
    );
    const missing = content.lineas.filter((linea) => !answered.has(linea.linea_id));
    if (missing.length === 0) return [];
    const texto = `El reporte no responde sobre ${missing.length} líneas de acción: ${missing.map((l) => l.clave).join(', ')}.`;
    return [
      {
        ...at(reporte.fuente_id, 1),
        clase: 'sin-respuesta' as const,
        texto,
        tratamiento: 'Se dice en la página de cada una.',
      },
    ];
  });
}

function cutNotes(content: Anotable): Nota[] {
  const variantes = new Map(content.variantes.map((v) => [v.variante_id, v]));
  return content.diferencias.flatMap((diferencia) => {
    const variante = variantes.get(diferencia.variante_b);
    if (diferencia.clase !== 'truncado' || variante === undefined) return [];
    return [
      {
        ...at(variante.fuente_id, variante.renglon, variante.columna),
        clase: 'texto-cortado' as const,
        texto: `Las dos redacciones de ${claveOf(diferencia.elemento_id)} no acaban igual: una está cortada.`,
        tratamiento: 'Se publican las dos redacciones. El texto oficial es el del programa.',
        elemento_id: diferencia.elemento_id,
      },
    ];
  });
}

function listedNotes(content: Anotable, rows: readonly Correccion[]): Nota[] {
  const places = new Map<string, Lugar>([
    ...content.objetivos.map((o) => [o.objetivo_id, o] as const),
    ...content.objetivos.flatMap((o) =>
      o.descripcion.map((p, i) => [`${o.objetivo_id}-parrafo-${i + 1}`, at(o.fuente_id, p.renglon)] as const),
    ),
    ...content.programa.map((p) => ['programa-titulo-parrafo-1', at(p.fuente_id, p.titulo.renglon)] as const),
    ...content.programa.flatMap((p) =>
      p.introduccion.map((q, i) => [`programa-parrafo-${i + 1}`, at(p.fuente_id, q.renglon)] as const),
    ),
    ...content.estrategias.map((e) => [e.estrategia_id, e] as const),
    ...content.lineas.map((l) => [l.linea_id, l] as const),
    ...content.actividades.map((a) => [a.actividad_id, a] as const),
  ]);
  return rows.flatMap((row) => {
    const lugar = places.get(row.elemento_id);
    if (lugar === undefined) return [];
    return [
      {
        ...at(lugar.fuente_id, lugar.renglon, lugar.columna),
        clase: 'errata' as const,
        texto: row.motivo,
        tratamiento:
          row.tratamiento === 'se-senala'
            ? AS_RECEIVED
            : 'Se publica corregido; el texto recibido queda al lado.',
        elemento_id: row.elemento_id,
        dice: row.dice,
        ...(row.lectura !== '' && { lectura: row.lectura }),
      },
    ];
  });
}

/** Every note, in the order of the sources and of their lines; those that editions have published keep their numbers. */
export function note(
  content: Anotable,
  rows: readonly Correccion[],
  published: readonly PublishedNote[],
): NotaDeCalidad[] {
  const tipo = new Map(content.fuentes.map((fuente) => [fuente.fuente_id, fuente]));
  const byFate = content.renglones.flatMap(({ fuente_id, renglones }) =>
    (tipo.get(fuente_id)?.tipo === 'programa' ? programaNotes : reporteNotes)(fuente_id, renglones),
  );
  const notas = [
    ...receivedNotes(content),
    ...byFate,
    ...orderNotes(content),
    ...answerNotes(content),
    ...rowNotes(content),
    ...unansweredNotes(content),
    ...cutNotes(content),
    ...listedNotes(content, rows),
  ];
  const place = (id: string): number => tipo.get(id)?.orden ?? 0;
  notas.sort(
    (a, b) => place(a.fuente_id) - place(b.fuente_id) || a.renglon - b.renglon || a.columna - b.columna,
  );
  return numberNotes(notas, published);
}
