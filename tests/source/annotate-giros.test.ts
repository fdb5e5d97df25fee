/** Turns of officials' prose, one sentence each: who acts in it and through whom, how much, and whether on a condition. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate, type AnnotateValue } from '../../scripts/source/annotate/annotate.ts';

interface Giros {
  quien: { texto: string; responsable?: string[]; por_conducto?: string[] }[];
  cuanto: { texto: string; metas: string[] }[];
  para_quien: { texto: string; poblaciones?: string[] }[];
  condicion: { texto: string; condicionada: boolean }[];
}

const giros = JSON.parse(readFileSync(new URL('./fixtures/giros.json', import.meta.url), 'utf8')) as Giros;

const texts = [...giros.quien, ...giros.cuanto, ...giros.para_quien, ...giros.condicion].map(
  ({ texto }) => texto,
);
const idOf = new Map(texts.map((texto, i) => [texto, `giro-2018-L1.1.1-${String(i + 1)}`]));
const actividades = [...idOf].map(([texto, id]) => ({ id, linea_id: 'L1.1.1', texto, ramo: 'Gobernación' }));
const { value } = annotate({ lineas: [], actividades }, { exceptions: false });

function read(texto: string): Pick<AnnotateValue, 'participaciones' | 'metas' | 'condiciones'> {
  const isOwn = (one: { actividad_id: string }): boolean => one.actividad_id === idOf.get(texto);
  return {
    participaciones: value.participaciones.filter(isOwn),
    metas: value.metas.filter(isOwn),
    condiciones: value.condiciones.filter(isOwn),
  };
}

test('who acts is who the sentence says, and nobody where it says nobody', () => {
  const wrong = giros.quien.flatMap(({ texto, responsable = [], por_conducto = [] }) => {
    const { participaciones } = read(texto);
    const as = (papel: string): string[] =>
      participaciones.filter((one) => one.papel === papel).map(({ cita }) => cita);
    const found = { responsable: as('responsable'), por_conducto: as('por-conducto') };
    const isSame = JSON.stringify(found) === JSON.stringify({ responsable, por_conducto });
    return isSame ? [] : [{ texto, ...found }];
  });
  expect(wrong).toEqual([]);
});

test('how much is the number, what it counts and how it is said', () => {
  const wrong = giros.cuanto.flatMap(({ texto, metas }) => {
    const found = read(texto)
      .metas.filter(({ clase }) => clase !== 'cobertura')
      .map(({ valor, valor_hasta, unidad, operador }) => {
        const noun = /^(?:por ciento|%|\p{L}+)/u.exec(unidad)?.[0] ?? '';
        return `${String(valor)}${valor_hasta === undefined ? '' : `-${String(valor_hasta)}`} ${noun} ${operador}`;
      });
    return JSON.stringify(found) === JSON.stringify(metas) ? [] : [{ texto, found }];
  });
  expect(wrong).toEqual([]);
});

test('a condition is what the whole action depends on, and not what is done with each case', () => {
  const wrong = giros.condicion.filter(
    ({ texto, condicionada }) => read(texto).condiciones.length > 0 !== condicionada,
  );
  expect(wrong).toEqual([]);
});

test('for whom is who the words name, and nobody where they only sound like it', () => {
  const named = Map.groupBy(value.menciones, (one) => one.elemento_id);
  const wrong = giros.para_quien.flatMap(({ texto, poblaciones = [] }) => {
    const rows = named.get(idOf.get(texto) ?? '') ?? [];
    const found = [...new Set(rows.map(({ poblacion_id }) => poblacion_id))].sort();
    return JSON.stringify(found) === JSON.stringify(poblaciones) ? [] : [{ texto, found }];
  });
  expect(wrong).toEqual([]);
});
