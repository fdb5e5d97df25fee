/** From clean texts to evidence: who does what, for whom, how much, on what condition, and what the acronyms mean. */
import type { Autoria } from '../../../src/model/schemas/autoria.ts';
import type { Condicion } from '../../../src/model/schemas/condicion.ts';
import type { Dependencia } from '../../../src/model/schemas/dependencia.ts';
import type { Mencion } from '../../../src/model/schemas/mencion.ts';
import type { Meta } from '../../../src/model/schemas/meta.ts';
import type { Participacion } from '../../../src/model/schemas/participacion.ts';
import type { Poblacion } from '../../../src/model/schemas/poblacion.ts';
import type { Sucesora } from '../../../src/model/schemas/sucesora.ts';
import type { Tema, TemaDeLinea } from '../../../src/model/schemas/tema.ts';
import type { Sigla } from '../../../src/model/schemas/sigla.ts';
import type { Outcome, Place } from '../../../src/model/issue.ts';
import { annotateAutoria } from './autorias.ts';
import { applyExceptions, type Annotations, type Element } from './exceptions.ts';
import { namedDependencias } from './named-dependencias.ts';
import { flagOverlaps } from './overlaps.ts';
import { annotateGlosario, type Source } from './siglas.ts';
import { sucesorasOf } from './sucesoras.ts';
import type { Quote } from './spans.ts';
import { tables } from './compiled-rules.ts';
import { readElement, type Reading } from './read-element.ts';

export interface AnnotateInput {
  lineas: readonly { id: string; clave: string; texto: string; place?: Place }[];
  actividades: readonly { id: string; linea_id: string; texto: string; place?: Place; ramo?: string }[];
  /** Texts that only the glossary reads: introduction, objetivos, estrategias, the report's own wordings. */
  otros?: readonly Source[];
}

export interface AnnotateValue {
  dependencias: Dependencia[];
  participaciones: Participacion[];
  metas: Meta[];
  poblaciones: Poblacion[];
  menciones: Mencion[];
  glosario: Sigla[];
  condiciones: Condicion[];
  temas: Tema[];
  temas_de_lineas: TemaDeLinea[];
  sucesoras: Sucesora[];
  autorias: Autoria[];
  /** Numbers of which only a part could be read: published by nobody, listed for the maintainer. */
  sin_leer: Unread[];
}

export interface Unread extends Quote {
  actividad_id: string;
}

function placeOf(element: { place?: Place }, archivo: string): Place {
  return element.place ?? { archivo: `content/registros/${archivo}.json`, renglon: 1, columna: 1 };
}

/** Each línea and, after it, its actividades: what is found in them stands in the order of the claves. */
function elementsOf(input: AnnotateInput): Map<string, Element> {
  const elements = new Map<string, Element>();
  const lineas = new Map(input.lineas.map((linea) => [linea.id, linea]));
  const actividades = Map.groupBy(input.actividades, (actividad) => actividad.linea_id);
  for (const id of new Set([...lineas.keys(), ...actividades.keys()])) {
    const linea = lineas.get(id);
    if (linea !== undefined)
      elements.set(id, { elemento: 'linea', texto: linea.texto, place: placeOf(linea, 'lineas') });
    for (const actividad of actividades.get(id) ?? [])
      elements.set(actividad.id, {
        elemento: 'actividad',
        texto: actividad.texto,
        place: placeOf(actividad, 'actividades'),
        ...(actividad.ramo === undefined ? {} : { ramo: actividad.ramo }),
      });
  }
  return elements;
}

type ByRule = Annotations & { condiciones: Condicion[] };

/** Rules alone, element by element, in the order of the input. */
function annotateByRule(readings: ReadonlyMap<string, Reading>): { value: ByRule; unread: Unread[] } {
  const all = [...readings.values()];
  // A person read it, and said so in a row of excepciones.json.
  const isRead = (id: string, cita: string): boolean =>
    tables.excepciones.some(
      (row) =>
        row.elemento_id === id && row.cambios.some((one) => one.campo === 'metas' && one.cita.includes(cita)),
    );
  const unread = [...readings].flatMap(([id, reading]) =>
    reading.unread.filter(({ cita }) => !isRead(id, cita)).map((quote) => ({ actividad_id: id, ...quote })),
  );
  const value = {
    participaciones: all.flatMap((reading) => reading.participaciones),
    metas: all.flatMap((reading) => reading.metas),
    menciones: all.flatMap((reading) => reading.menciones),
    condiciones: all.flatMap((reading) => reading.condiciones),
  };
  return { value, unread };
}

/** Put back in the order of the texts what exceptions added at the end. */
function inOrder(value: Annotations, elements: ReadonlyMap<string, Element>): Annotations {
  const rank = new Map([...elements.keys()].map((id, i) => [id, i]));
  const place = (id: string): number => rank.get(id) ?? 0;
  return {
    metas: value.metas.toSorted(
      (a, b) => place(a.actividad_id) - place(b.actividad_id) || a.inicio - b.inicio,
    ),
    participaciones: value.participaciones.toSorted(
      (a, b) => place(a.actividad_id) - place(b.actividad_id) || a.inicio - b.inicio,
    ),
    menciones: value.menciones.toSorted(
      (a, b) => place(a.elemento_id) - place(b.elemento_id) || a.inicio - b.inicio || a.fin - b.fin,
    ),
  };
}

export function annotate(
  input: AnnotateInput,
  options: { exceptions?: boolean } = {},
): Outcome<AnnotateValue> {
  const elements = elementsOf(input);
  const readings = new Map([...elements].map(([id, element]) => [id, readElement(id, element)]));
  const byRule = annotateByRule(readings);
  const rows = options.exceptions === false ? [] : tables.excepciones;
  const corrected = applyExceptions(byRule.value, rows, elements);
  const { participaciones, metas, menciones } = inOrder(corrected.value, elements);
  const texts = new Map(input.actividades.map(({ id, texto }) => [id, texto]));
  const roles = Map.groupBy(participaciones, (row) => row.actividad_id);
  const dependencias = namedDependencias(tables.dependencias, participaciones);
  return {
    value: {
      dependencias,
      participaciones,
      metas: flagOverlaps(metas, texts),
      poblaciones: tables.poblaciones.map(({ id, nombre, definicion }) => ({
        poblacion_id: id,
        nombre,
        definicion,
      })),
      menciones,
      glosario: annotateGlosario(
        [...(input.otros ?? []), ...input.lineas, ...input.actividades],
        tables.glosario,
        tables.noSiglas,
        tables.dependencias,
      ),
      temas: tables.temas.map(({ id, nombre, descripcion }) => ({ tema_id: id, nombre, descripcion })),
      temas_de_lineas: [...readings.values()].flatMap((reading) => reading.temas),
      sucesoras: sucesorasOf(tables.sucesoras, dependencias),
      autorias: input.actividades.map(({ id, texto }) => annotateAutoria(id, texto, roles.get(id) ?? [])),
      sin_leer: byRule.unread,
      condiciones: byRule.value.condiciones,
    },
    issues: corrected.issues,
  };
}
