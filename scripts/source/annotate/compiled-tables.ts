/** The hand-kept knowledge that the annotation uses, read through its schemas: data, never `if`s. */
import { z } from 'zod';
import { dependencia } from '../../../src/model/schemas/dependencia.ts';
import { poblacion } from '../../../src/model/schemas/poblacion.ts';
import cantidadesJson from '../knowledge/cantidades.json' with { type: 'json' };
import condicionesJson from '../knowledge/condiciones.json' with { type: 'json' };
import dependenciasJson from '../knowledge/dependencias.json' with { type: 'json' };
import excepcionesJson from '../knowledge/excepciones.json' with { type: 'json' };
import glosarioJson from '../knowledge/glosario.json' with { type: 'json' };
import noSiglasJson from '../knowledge/no-siglas.json' with { type: 'json' };
import poblacionesJson from '../knowledge/poblaciones.json' with { type: 'json' };
import contextoJson from '../knowledge/contexto-servidores.json' with { type: 'json' };
import verbosJson from '../knowledge/verbos.json' with { type: 'json' };
import { excepcion } from './exceptions.ts';

const words = z.array(z.string().min(1));

const dependenciaRow = dependencia.omit({ dependencia_id: true }).extend({
  id: dependencia.shape.dependencia_id.describe('Identificador.'),
  alias: words.describe('Otras formas en que los textos la nombran.'),
  solo_con: z
    .string()
    .optional()
    .describe('El nombre es común a muchas instituciones: vale sólo donde también se nombra ésta.'),
});
export type DependenciaRow = z.infer<typeof dependenciaRow>;

const glosarioRow = z.strictObject({
  sigla: z.string().min(1),
  expansion: z.string().min(1).optional(),
  origen: z.enum(['fuente', 'editorial', '']),
  nota: z.string().min(1).optional(),
});
export type GlosarioRow = z.infer<typeof glosarioRow>;

const poblacionRow = poblacion.omit({ poblacion_id: true }).extend({
  id: poblacion.shape.poblacion_id,
  terminos: words.min(1),
  requiere_contexto: z.boolean().optional(),
});
export type PoblacionRow = z.infer<typeof poblacionRow>;

const verbos = z.strictObject({
  presente_anunciado: words,
  pasivos: words,
  no_son_verbos: words,
  delegan: words,
  por_conducto: words,
  socios: words,
  organos: words,
});
export type Verbos = z.infer<typeof verbos>;

const numbers = z.record(z.string(), z.number());
const cantidades = z.strictObject({
  palabras: numbers,
  multiplicadores: numbers,
  unidades_de_tiempo: words,
  frases_hechas: words,
  antes_de_un_numero_que_no_cuenta: words,
  meses: words,
  no_son_adjetivos: words,
  ambitos: words,
  al_menos: words,
  estimado: words,
  continuidad: words,
  periodicidad: z.record(
    z.string(),
    z.enum(['semanal', 'mensual', 'bimestral', 'trimestral', 'semestral', 'anual']),
  ),
});
export type Cantidades = z.infer<typeof cantidades>;

export interface Tables {
  dependencias: DependenciaRow[];
  glosario: GlosarioRow[];
  noSiglas: Set<string>;
  poblaciones: PoblacionRow[];
  contexto: string[];
  verbos: Verbos;
  cantidades: Cantidades;
  condiciones: string[];
  excepciones: z.infer<typeof excepcion>[];
}

export function readAnnotateTables(): Tables {
  const noSiglas = z.array(z.strictObject({ palabra: z.string(), motivo: z.string() })).parse(noSiglasJson);
  return {
    dependencias: z.array(dependenciaRow).parse(dependenciasJson),
    glosario: z.array(glosarioRow).parse(glosarioJson),
    noSiglas: new Set(noSiglas.map((row) => row.palabra)),
    poblaciones: z.array(poblacionRow).parse(poblacionesJson),
    contexto: words.parse(contextoJson),
    verbos: verbos.parse(verbosJson),
    cantidades: cantidades.parse(cantidadesJson),
    condiciones: words.parse(condicionesJson),
    excepciones: z.array(excepcion).parse(excepcionesJson),
  };
}
