/** The readers' topics: held to a second reader's judgement of every text, and to the texts themselves. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotateTopics, compileTopics } from '../../scripts/source/annotate/temas.ts';
import { agreement, scoreTopics, type Juicio } from '../../scripts/tools/score-temas.ts';
import { overlaps } from '../../scripts/source/annotate/spans.ts';
import type { Content } from '../../src/model/schemas/content.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const registro = <K extends keyof Content>(name: K): Content[K] =>
  read(`content/registros/${name}.json`) as Content[K];

const temas = registro('temas');
const citas = registro('temas_de_lineas');
const juicio = read('tests/source/fixtures/temas-juicio.json') as Juicio;
const texts = new Map([
  ...registro('lineas').map((linea) => [linea.linea_id, linea.texto] as const),
  ...registro('actividades').map((actividad) => [actividad.actividad_id, actividad.texto] as const),
]);

test('topics agree with a second reader who judged every text without seeing our words', () => {
  const scores = scoreTopics(
    temas.map(({ tema_id }) => tema_id),
    citas,
    juicio,
  );
  const { precision, recall } = agreement(scores);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  const poor = scores.filter((score) => {
    const own = agreement([score]);
    return own.precision < 0.9 || own.recall < 0.9;
  });
  expect(poor.map(({ tema }) => tema)).toEqual([]);
});

test('the score tells a wrong topic from one that the reader calls near, and misses what is left out', () => {
  const cita = (elemento_id: string) =>
    ({ tema_id: 'salud', elemento_id, elemento: 'linea', cita: 'x', inicio: 0, fin: 1 }) as const;
  const [score] = scoreTopics(
    ['salud'],
    [cita('L1.1.1'), cita('L1.1.2'), cita('L1.1.3')].map((c) => ({ ...c, tema_de_linea_id: c.elemento_id })),
    { 'L1.1.1': { salud: 2 }, 'L1.1.2': { salud: 1 }, 'L1.1.3': {}, 'L1.1.4': { salud: 2 } },
  );
  if (score === undefined) throw new Error('there is a topic');
  expect(score.wrong).toEqual(['L1.1.3']);
  expect(score.missing).toEqual(['L1.1.4']);
  expect(agreement([score])).toEqual({ precision: 2 / 3, strict: 1 / 3, recall: 1 / 2 });
});

test('every text and topic that a second reader judged is one of ours', () => {
  expect(Object.keys(juicio).filter((elemento) => !texts.has(elemento))).toEqual([]);
  const known = new Set(temas.map(({ tema_id }) => tema_id));
  const strangers = Object.values(juicio).flatMap(Object.keys);
  expect(strangers.filter((tema) => !known.has(tema))).toEqual([]);
});

test('each quote stands in its text, at its place, in one sentence, beside the others of its topic', () => {
  const offenders = citas.filter(({ elemento_id, cita, inicio, fin }) => {
    return texts.get(elemento_id)?.slice(inicio, fin) !== cita;
  });
  expect(offenders).toEqual([]);
  const groups = Map.groupBy(citas, ({ elemento_id, tema_id }) => `${elemento_id} ${tema_id}`);
  const twice = [...groups.values()].flatMap((own) =>
    own.filter((a) => own.some((b) => a !== b && overlaps(a, b))),
  );
  expect(twice).toEqual([]);
});

const topics = compileTopics(
  [
    { id: 'mujeres', nombre: 'M', descripcion: 'M', filas: ['mujeres'], salvo: ['=grupos de mujeres'] },
    { id: 'retorno', nombre: 'R', descripcion: 'R', filas: [], terminos: ['atención repatriad*', 'VAIM'] },
  ],
  [{ tema: 'mujeres', documentos: ['mujer*'] }],
);
const found = (texto: string, ...names: string[]): string[] =>
  annotateTopics(
    'linea',
    'L1.1.1',
    texto,
    names.map((cita) => ({
      dependencia_id: 'x',
      cita,
      inicio: texto.indexOf(cita),
      fin: texto.indexOf(cita) + cita.length,
    })),
    topics,
  ).map(({ tema_id, cita }) => `${tema_id}: ${cita}`);

test('a topic has the words of the rows that it groups and its own', () => {
  expect(found('Apoyar a las Mujeres y dar atención a personas repatriadas.')).toEqual([
    'mujeres: Mujeres',
    'retorno: atención a personas repatriadas',
  ]);
});

test('words inside the name of a body say nothing, unless the topic asks for the whole name', () => {
  expect(found('Con ONU Mujeres.', 'ONU Mujeres')).toEqual([]);
  expect(found('La VAIM atiende.', 'VAIM')).toEqual(['retorno: VAIM']);
});

test('a phrase that means something else hides the words inside it, and no other', () => {
  expect(found('Los grupos de mujeres y otras mujeres.')).toEqual(['mujeres: mujeres']);
});

test('a pattern never reaches over the end of a sentence', () => {
  expect(found('Dará atención. Las personas repatriadas vuelven.')).toEqual([]);
});

test('a topic that asks for a row that the table lacks is refused', () => {
  const row = { id: 'x', nombre: 'X', descripcion: 'X', filas: ['nada'] };
  expect(() => compileTopics([row], [])).toThrow(/asks for nada/);
});
