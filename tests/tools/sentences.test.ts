/** The words of the site: kept as a list, so that a change in them is a change in a diff, and held to what was decided about them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KEPT, ourSentences } from '../../scripts/tools/sentences.ts';
import { ROOT } from '../lib/project.ts';

const sentences = ourSentences(ROOT);
/** The cell of a report, as the workbook gives it and as pages rebuild it. */
const CELL = /: (?:No se|Se|\{…\}) realizarán acciones(?: en \{…\})?$/u;
/** Without the words of others, which may say what they like. */
const own = sentences.map((line) => line.replace(CELL, ': «»').replace(/«[^»]*»/gu, '«»'));
const found = (pattern: RegExp, lines: readonly string[] = own): string[] =>
  lines.filter((line) => pattern.test(line.slice(line.indexOf(': ') + 2)));

it('the list of our sentences is the one that was read and kept (npx node scripts/tools/sentences.ts --write)', () => {
  const file = join(ROOT, KEPT);
  if (!existsSync(file)) throw new Error(`${KEPT} is missing: npx node scripts/tools/sentences.ts --write`);
  expect(sentences).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
});

it('nothing of ours speaks in the future', () => {
  const future = /(?<!\p{L})(?!queremos)\p{L}+(?:rá|rán|remos)(?!\p{L})/iu;
  expect(found(future, ['x: Se realizarán acciones pronto'])).toHaveLength(1);
  expect(found(future)).toEqual([]);
});

it('nothing of ours says of the world what was only read in some documents', () => {
  expect(found(/nadie (?:lo )?(?:anunci|dice|dijo|hizo|hará)/iu)).toEqual([]);
});

it('the words that readers did not understand do not come back', () => {
  const OLD =
    /lectura nuestra|nuestra lectura|por su conducto|por conducto de|adscrita|sin responsable expresa|^silencios|por hacer|dirección permanente|como el aparato|se cuentan, no se miden/iu;
  expect(found(OLD, ['x: Lectura nuestra'])).toHaveLength(1);
  expect(found(OLD)).toEqual([]);
});

it('a hand-written page takes ramo and year of the reports from the data', () => {
  const pages = own
    .filter((line) => line.startsWith('content/paginas/'))
    .map((line) => line.replaceAll(/20\d\d-2018|20\d\d y 2018/g, ''));
  expect(found(/Gobernación|\b2018\b/u, pages)).toEqual([]);
});

it('a hand-written page takes each count of the documents from the data', () => {
  const counts = ['estrategias', 'lineas', 'respuestas', 'actividades'].map((table) => {
    const rows: unknown = JSON.parse(
      readFileSync(join(ROOT, 'content', 'registros', `${table}.json`), 'utf8'),
    );
    return Array.isArray(rows) ? rows.length : 0;
  });
  const said = new RegExp(String.raw`(?<![\d-])(?:${counts.join('|')})(?!\d| de abril)`, 'u');
  expect(found(said, [`x: las ${String(counts[1])} líneas`])).toHaveLength(1);
  expect(
    found(
      said,
      own.filter((line) => line.startsWith('content/paginas/')),
    ),
  ).toEqual([]);
});
