/** What the page of a source shows is the source, line by line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../scripts/source/write-content.ts';
import { content as contentSchema } from '../../src/model/schemas/content.ts';
import { sourceLines } from '../../src/model/source-lines.ts';
import { ROOT } from '../lib/project.ts';

const CONTENT = contentSchema.parse(readContent(ROOT));

test.each(CONTENT.fuentes)('every line of $archivo is shown as it was received', ({ fuente_id, archivo }) => {
  const seed = readFileSync(join(ROOT, 'seeds', archivo), 'utf8').replace(/^\ufeff/, '');
  const received = seed.split(/\r?\n/);
  const shown = sourceLines(CONTENT, fuente_id);
  expect(shown.map(({ renglon }) => renglon)).toEqual(received.map((_, index) => index + 1));
  const wrong = shown.filter(({ renglon, celdas }) => celdas.join('\t') !== received[renglon - 1]);
  expect(wrong).toEqual([]);
});

test('a line whose record is lost is no page with a gap', () => {
  const [first, ...respuestas] = CONTENT.respuestas;
  if (first === undefined) throw new Error('there is no answer to lose');
  expect(() => sourceLines({ ...CONTENT, respuestas }, first.fuente_id)).toThrow(/is of no record/);
});
