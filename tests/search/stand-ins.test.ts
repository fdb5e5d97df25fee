/** «"X" no aparece en los documentos. Esto es lo que dicen de …»: what is named there, the documents do say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stem } from '../../src/search/analysis/stemmer.ts';
import { isStop } from '../../src/search/analysis/stop-words.ts';
import { tokenize } from '../../src/model/text/normalize.ts';
import { ROOT } from '../lib/project.ts';

const stems = (text: string): string[] =>
  tokenize(text.normalize().toLowerCase())
    .map(({ written }) => written)
    .filter((word) => !isStop(word))
    .map(stem);

const BEGINNING = 5;

/** Not of a later report, which may leave words out that the table has. */
const SOURCES = ['programa.txt', 'gobernacion-2018.txt'];

it('a topic that stands in for other words is named in words of the documents', () => {
  const said = new Set(SOURCES.flatMap((name) => stems(readFileSync(join(ROOT, 'seeds', name), 'utf8'))));
  const topics = JSON.parse(readFileSync(join(ROOT, 'scripts/source/knowledge/temas.json'), 'utf8')) as {
    nombre: string;
  }[];
  expect(topics.length).toBeGreaterThan(100);
  // «la policía» is said where the text has «vigilancia policial».
  const begun = new Set([...said].map((word) => word.slice(0, BEGINNING)));
  const foreign = topics.filter(({ nombre }) =>
    stems(nombre).some((word) => !said.has(word) && !begun.has(word.slice(0, BEGINNING))),
  );
  expect(foreign.map(({ nombre }) => nombre)).toEqual([]);
});
