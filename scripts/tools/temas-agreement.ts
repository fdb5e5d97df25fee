/** Prints how well the readers' topics agree with a second reader; with --texts also where they don't. */
import { readFileSync } from 'node:fs';
import type { Content } from '../../src/model/schemas/content.ts';
import { agreement, scoreTopics, type Juicio, type TopicScore } from './score-temas.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const percent = (value: number): string => value.toFixed(3);

function tell(name: string, scores: readonly TopicScore[]): string {
  const { precision, strict, recall } = agreement(scores);
  const counts = `${scores.reduce((n, { found }) => n + found, 0)} found`;
  return `${name.padEnd(24)} precision ${percent(precision)}  strict ${percent(strict)}  recall ${percent(recall)}  ${counts}`;
}

const juicio = read('tests/source/fixtures/temas-juicio.json') as Juicio;
const temas = (read('content/registros/temas.json') as Content['temas']).map(({ tema_id }) => tema_id);
const citas = read('content/registros/temas_de_lineas.json') as Content['temas_de_lineas'];
const texts = process.argv.includes('--texts');

const of = (elemento: 'linea' | 'actividad'): TopicScore[] => {
  const ids = Object.entries(juicio).filter(([id]) => id.startsWith('L') === (elemento === 'linea'));
  return scoreTopics(temas, citas, Object.fromEntries(ids));
};
const all = scoreTopics(temas, citas, juicio);
for (const score of all) {
  console.log(tell(score.tema, [score]));
  if (!texts) continue;
  if (score.wrong.length > 0) console.log(`  only we: ${score.wrong.join(' ')}`);
  if (score.missing.length > 0) console.log(`  only the reader: ${score.missing.join(' ')}`);
}
console.log(tell('líneas', of('linea')));
console.log(tell('actividades', of('actividad')));
console.log(tell('all', all));
