/** What every check shares: its shape, and how it names a place. */
import type { Content } from '../../../src/model/schemas/content.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { sourceIssue } from '../source.ts';

/** A rule over all records; it returns what offends it. */
export type Check = (content: Content) => Issue[];

interface Placed {
  fuente_id: string;
  renglon: number;
  columna: number;
}

/** Makes issues at the places of records, whose sources it knows by their files. */
export function issueAt(content: Content, ruleId: string) {
  const files = new Map(content.fuentes.map((fuente) => [fuente.fuente_id, `seeds/${fuente.archivo}`]));
  return (record: Placed, message: string, more: Pick<Issue, 'actual' | 'expected' | 'hint'>): Issue =>
    sourceIssue(files.get(record.fuente_id) ?? record.fuente_id, ruleId, record, message, more);
}

/** Objetivos, estrategias and líneas de acción as one list of numbered elements. */
export function elements(content: Content) {
  return [
    ...content.objetivos.map((o) => ({
      ...o,
      nivel: 'objetivo',
      id: o.objetivo_id,
      texto: o.nombre,
      parent: '',
    })),
    ...content.estrategias.map((e) => ({
      ...e,
      nivel: 'estrategia',
      id: e.estrategia_id,
      texto: e.nombre,
      parent: e.objetivo_id,
    })),
    ...content.lineas.map((l) => ({
      ...l,
      nivel: 'línea de acción',
      id: l.linea_id,
      parent: l.estrategia_id,
    })),
  ];
}
