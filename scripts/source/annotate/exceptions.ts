/** Reviewed corrections of single annotations, keyed by the exact text that they correct. */
import { z } from 'zod';
import { papel, type Participacion } from '../../../src/model/schemas/participacion.ts';
import { meta, type Meta } from '../../../src/model/schemas/meta.ts';
import type { Mencion } from '../../../src/model/schemas/mencion.ts';
import type { Issue, Place } from '../../../src/model/issue.ts';

const cambio = z.discriminatedUnion('campo', [
  z.strictObject({
    campo: z.literal('participaciones'),
    accion: z.enum(['agregar', 'quitar']),
    dependencia_id: z.string().min(1),
    papel,
    cita: z.string().min(1),
  }),
  z.strictObject({
    campo: z.literal('poblaciones'),
    accion: z.enum(['agregar', 'quitar']),
    poblacion_id: z.string().min(1),
    cita: z.string().min(1),
  }),
  z.discriminatedUnion('accion', [
    z.strictObject({ campo: z.literal('metas'), accion: z.literal('quitar'), cita: z.string().min(1) }),
    z.strictObject({
      campo: z.literal('metas'),
      accion: z.literal('agregar'),
      cita: z.string().min(1),
      ...meta.pick({ clase: true, valor: true, valor_hasta: true, operador: true, unidad: true }).shape,
    }),
  ]),
]);
type Cambio = z.infer<typeof cambio>;

export const excepcion = z.strictObject({
  elemento_id: z.string().min(1).describe('Actividad o línea de acción que corrige.'),
  texto: z.string().min(1).describe('El texto completo que corrige: si cambia, la fila deja de valer.'),
  motivo: z.string().min(1).describe('Por qué la regla no alcanza.'),
  cambios: z.array(cambio).min(1),
});
export type Excepcion = z.infer<typeof excepcion>;

export interface Annotations {
  participaciones: Participacion[];
  metas: Meta[];
  menciones: Mencion[];
}

export interface Element {
  elemento: Mencion['elemento'];
  texto: string;
  place: Place;
  /** Of the report: «esta Secretaría» is its own. */
  ramo?: string;
}

/** What one change did: the new annotations, or why it no longer applies. */
type Result = Annotations | string;

function changeRole(
  now: Annotations,
  row: Excepcion,
  change: Extract<Cambio, { campo: 'participaciones' }>,
): Result {
  const isSame = (p: Participacion): boolean =>
    p.actividad_id === row.elemento_id && p.dependencia_id === change.dependencia_id;
  const known = now.participaciones.find(isSame);
  const others = now.participaciones.filter((p) => !isSame(p));
  if (change.accion === 'quitar') {
    if (known?.papel !== change.papel) return `${change.dependencia_id} is not ${change.papel} there`;
    return { ...now, participaciones: others };
  }
  if (known?.papel === change.papel) return `${change.dependencia_id} is already ${change.papel} there`;
  const { dependencia_id, cita } = change;
  const inicio = row.texto.indexOf(cita);
  const added: Participacion = {
    participacion_id: `${row.elemento_id}-${dependencia_id}`,
    actividad_id: row.elemento_id,
    dependencia_id,
    papel: change.papel,
    cita,
    inicio,
    fin: inicio + cita.length,
  };
  return { ...now, participaciones: [...others, added] };
}

function changePopulation(
  now: Annotations,
  row: Excepcion,
  change: Extract<Cambio, { campo: 'poblaciones' }>,
  elemento: Mencion['elemento'],
): Result {
  const { poblacion_id, cita } = change;
  const isSame = (m: Mencion): boolean =>
    m.elemento_id === row.elemento_id && m.poblacion_id === poblacion_id;
  const inicio = row.texto.indexOf(cita);
  if (change.accion === 'quitar') {
    const kept = now.menciones.filter((m) => !(isSame(m) && m.cita === cita));
    return kept.length === now.menciones.length
      ? `${poblacion_id} is not named there by “${cita}”`
      : { ...now, menciones: kept };
  }
  if (now.menciones.some((m) => isSame(m) && m.cita === cita))
    return `${poblacion_id} is already named there`;
  const number = now.menciones.filter(isSame).length + 1;
  const mencion_id = `${row.elemento_id}-${poblacion_id}-${String(number)}`;
  const added = {
    mencion_id,
    poblacion_id,
    elemento,
    elemento_id: row.elemento_id,
    cita,
    inicio,
    fin: inicio + cita.length,
  };
  return { ...now, menciones: [...now.menciones, added] };
}

function applyChange(
  now: Annotations,
  row: Excepcion,
  change: Cambio,
  elemento: Mencion['elemento'],
): Result {
  if (!row.texto.includes(change.cita)) return `its text does not hold “${change.cita}”`;
  if (change.campo === 'participaciones') return changeRole(now, row, change);
  if (change.campo === 'poblaciones') return changePopulation(now, row, change, elemento);
  return changeQuantity(now, row, change);
}

/** A number that the rules could not read whole is added by who read it. */
function changeQuantity(
  now: Annotations,
  row: Excepcion,
  change: Extract<Cambio, { campo: 'metas' }>,
): Result {
  const own = now.metas.filter((one) => one.actividad_id === row.elemento_id);
  const kept = now.metas.filter((one) => !(own.includes(one) && one.cita === change.cita));
  if (change.accion === 'agregar') {
    if (kept.length < now.metas.length) return `“${change.cita}” is already a meta there`;
    const { cita, clase, valor, valor_hasta, operador, unidad } = change;
    const inicio = row.texto.indexOf(cita);
    const added: Meta = {
      meta_id: `${row.elemento_id}-meta-${String(own.length + 1)}`,
      actividad_id: row.elemento_id,
      clase,
      valor,
      ...(valor_hasta === undefined ? {} : { valor_hasta }),
      operador,
      unidad,
      solapa_con: [],
      cita,
      inicio,
      fin: inicio + cita.length,
    };
    return { ...now, metas: [...now.metas, added] };
  }
  return kept.length === now.metas.length ? `no meta is quoted as “${change.cita}”` : { ...now, metas: kept };
}

/** Rows of elements that are not in the input are of another report: neither applied nor complained of. */
export function applyExceptions(
  annotations: Annotations,
  rows: readonly Excepcion[],
  elements: ReadonlyMap<string, Element>,
): { value: Annotations; issues: Issue[] } {
  let value = annotations;
  const issues: Issue[] = [];
  const complain = (row: Excepcion, place: Place, message: string): void => {
    const hint =
      'Read the text again, then correct or delete the row in scripts/source/knowledge/excepciones.json';
    issues.push({
      ruleId: 'exceptions-apply',
      severity: 'error',
      place,
      message: `${row.elemento_id}: ${message}`,
      hint,
    });
  };
  for (const row of rows) {
    const element = elements.get(row.elemento_id);
    if (element === undefined) continue;
    if (element.texto !== row.texto) {
      complain(row, element.place, 'the text that its exception corrects has changed');
      continue;
    }
    for (const change of row.cambios) {
      const result = applyChange(value, row, change, element.elemento);
      if (typeof result === 'string')
        complain(row, element.place, `its exception no longer applies: ${result}`);
      else value = result;
    }
  }
  return { value, issues };
}
