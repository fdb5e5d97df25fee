/** The traps, one small text each: who must not be taken for whom, what is not a quantity, whom a word does not name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';

interface Case {
  titulo: string;
  texto: string;
  responsable?: string[];
  'por-conducto'?: string[];
  mencionada?: string[];
  metas?: number[];
  poblaciones?: string[];
}

const cases = JSON.parse(readFileSync(new URL('./fixtures/casos.json', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$titulo', (row) => {
  const { value } = annotate({
    lineas: [],
    actividades: [{ id: 'caso-2019-L1.1.1-1', linea_id: 'L1.1.1', texto: row.texto }],
  });
  const withRole = (papel: string): string[] =>
    value.participaciones
      .filter((p) => p.papel === papel)
      .map((p) => p.dependencia_id ?? `? ${p.cita}`)
      .sort();
  const found = {
    responsable: withRole('responsable'),
    'por-conducto': withRole('por-conducto'),
    mencionada: withRole('mencionada'),
    metas: value.metas.map((meta) => meta.valor),
    poblaciones: [...new Set(value.menciones.map((mencion) => mencion.poblacion_id))].sort(),
  };
  expect(found).toEqual({
    responsable: [...(row.responsable ?? [])].sort(),
    'por-conducto': row['por-conducto'] ?? [],
    mencionada: row.mencionada ?? [],
    metas: row.metas ?? [],
    poblaciones: row.poblaciones ?? [],
  });
});
