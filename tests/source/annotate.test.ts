/** The annotation of the whole corpus against the reading made before the rules were written. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';
import { corpus } from './corpus.ts';
import { score, type Gold, type Score } from './score.ts';

const gold = JSON.parse(readFileSync(new URL('./fixtures/gold.json', import.meta.url), 'utf8')) as Gold;
/** Another report is read when somebody reads it: the set is of those it was made from. */
const read = new Set(Object.keys(gold.actividades).map((id) => id.replace(/-L.*/, '')));
const whole = corpus();
const input = {
  ...whole,
  actividades: whole.actividades.filter(({ id }) => read.has(id.replace(/-L.*/, ''))),
};
const rulesOnly = annotate(input, { exceptions: false }).value;
const { value, issues } = annotate(input);
const texts = new Map([...input.lineas, ...input.actividades].map(({ id, texto }) => [id, texto]));

function print(title: string, scores: Record<string, Score>): void {
  const rows = Object.entries(scores).map(
    ([field, s]) => `  ${field.padEnd(24)} P ${s.precision.toFixed(3)}  R ${s.recall.toFixed(3)}`,
  );
  console.info([title, ...rows].join('\n'));
}

describe('against the gold set', () => {
  test('the gold set covers every actividad, by its identifier', () => {
    expect(Object.keys(gold.actividades).sort()).toEqual(input.actividades.map(({ id }) => id).sort());
  });

  test('rules alone reach at least .90 in every field', () => {
    const scores = score(rulesOnly, gold);
    print('Rules alone', scores);
    const low = Object.entries(scores).filter(([, s]) => s.precision < 0.9 || s.recall < 0.9);
    expect(low).toEqual([]);
  });

  test('with the exceptions nothing is wrong or missing', () => {
    const scores = score(value, gold);
    print('With exceptions', scores);
    const offenders = Object.values(scores).flatMap((s) => [...s.wrong, ...s.missing]);
    expect(offenders).toEqual([]);
  });

  test('there are no issues', () => {
    expect(issues).toEqual([]);
  });
});

describe('evidence', () => {
  test('every quote is found at its offsets', () => {
    const quotes = [
      ...value.participaciones.map((row) => ({ ...row, id: row.actividad_id })),
      ...value.metas.map((row) => ({ ...row, id: row.actividad_id })),
      ...value.menciones.map((row) => ({ ...row, id: row.elemento_id })),
      ...value.condiciones.map((row) => ({ ...row, id: row.actividad_id, cita: row.condicion_cita })),
    ];
    expect(quotes.length).toBeGreaterThan(400);
    expect(quotes.filter((q) => texts.get(q.id)?.slice(q.inicio, q.fin) !== q.cita)).toEqual([]);
  });

  test('no identifier is used twice', () => {
    const ids = [
      ...value.participaciones.map((row) => row.participacion_id),
      ...value.metas.map((row) => row.meta_id),
      ...value.menciones.map((row) => row.mencion_id),
      ...value.dependencias.map((row) => row.dependencia_id),
      ...value.glosario.map((row) => row.sigla),
    ];
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('every reference points to a record', () => {
    const dependencias = new Set(value.dependencias.map((row) => row.dependencia_id));
    const metas = new Set(value.metas.map((row) => row.meta_id));
    const missing = [
      ...value.participaciones
        .flatMap((row) => row.dependencia_id ?? [])
        .filter((id) => !dependencias.has(id)),
      ...value.dependencias.flatMap((row) => row.adscrita_a ?? []).filter((id) => !dependencias.has(id)),
      ...value.metas.flatMap((row) => row.solapa_con).filter((id) => !metas.has(id)),
    ];
    expect(missing).toEqual([]);
  });
});

describe('what the corpus says', () => {
  test('PGR, INM, SDH, SRE, SFP and STPS lead as responsible', () => {
    const leading = value.participaciones.filter((p) => p.papel === 'responsable');
    const counts = [...Map.groupBy(leading, (p) => p.dependencia_id)].map(
      ([id, rows]) => [id, rows.length] as const,
    );
    const leaders = counts.sort((a, b) => b[1] - a[1]).slice(0, 6);
    expect(leaders.map(([id]) => id).sort()).toEqual(['inm', 'pgr', 'sdh', 'sfp', 'sre', 'stps']);
  });

  test('the sum of 62,555 is flagged with its parts, both ways', () => {
    const sum = value.metas.find((meta) => meta.valor === 62555);
    const parts = value.metas.filter((meta) => sum?.solapa_con.includes(meta.meta_id));
    expect(parts.map((meta) => meta.valor).sort((a, b) => a - b)).toEqual([1000, 1000, 3736, 25100, 25100]);
    expect(parts.filter((meta) => !meta.solapa_con.includes(sum?.meta_id ?? ''))).toEqual([]);
  });

  test('the same amount stated twice is flagged', () => {
    const alone = value.metas.filter(
      (meta) => [25100, 1000, 23].includes(meta.valor) && meta.solapa_con.length === 0,
    );
    expect(alone).toEqual([]);
  });

  test('it runs without a warning on a report of another year, whose rows no exception names', () => {
    const actividades = input.actividades.map((row) => ({ ...row, id: row.id.replace('2018', '2017') }));
    const other = annotate({ lineas: [], actividades });
    expect(other.issues).toEqual([]);
    expect(other.value.participaciones).toHaveLength(rulesOnly.participaciones.length);
  });

  test('a subject that the table does not know is given in its own words', () => {
    const texto = 'La XYZ realizará tres cursos con el INM.';
    const { value: found } = annotate({
      lineas: [],
      actividades: [{ id: 'x-2017-L1.1.1-1', linea_id: 'L1.1.1', texto }],
    });
    const [xyz] = found.participaciones;
    expect([xyz?.dependencia_id, xyz?.papel, xyz?.actor_texto]).toEqual([undefined, 'responsable', 'XYZ']);
  });
});
