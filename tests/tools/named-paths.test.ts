/** What the documentation names is there: a stranger who follows a walk finds each file under the name that the walk gives it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { ROOT } from '../lib/project.ts';

const FOLDERS = ['.ci', '.github', 'content', 'docs', 'public', 'scripts', 'seeds', 'src', 'tests'];
const files = FOLDERS.flatMap((top) =>
  listFiles(join(ROOT, top)).map((file) => `${top}/${file.replaceAll('\\', '/')}`),
);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'scripts/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Files that a walk tells to write, or that a sentence makes up. */
const TO_WRITE = /NAME|numero\.ts$|gobernacion-2019|seeds\/file:/;
const OF_CODE = /^[\w./[\]-]+\.(?:ts|astro|cjs|mjs|mdx|css)$/;

function isThere(name: string, document: string): boolean {
  if (FOLDERS.some((top) => name.startsWith(`${top}/`))) return existsSync(join(ROOT, name));
  if (!OF_CODE.test(name)) return true;
  return existsSync(join(ROOT, dirname(document), name)) || files.some((file) => file.endsWith(`/${name}`));
}

/** Of `npm test -- tests/source` the folder; of `seeds/x.txt:line` the file. */
const namesIn = (text: string): string[] =>
  [...text.replace(/^ *```[^]*?^ *```/gm, '').matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) =>
    code.split(/\s+/).map((word) => word.replace(/[,;:]+$/, '')),
  );

it('every file and folder that the documentation names is there', () => {
  const missing = DOCUMENTS.flatMap((document) =>
    namesIn(readFileSync(join(ROOT, document), 'utf8'))
      .filter((name) => !TO_WRITE.test(name) && !isThere(name, document))
      .map((name) => `${document}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('every link of the documentation to a file leads to one', () => {
  const broken = DOCUMENTS.flatMap((document) =>
    [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(ROOT, dirname(document), to)))
      .map((to) => `${document}: ${to}`),
  );
  expect(broken).toEqual([]);
});

it('a name that is nowhere is told, wherever it is written', () => {
  expect(
    namesIn(
      'See `scripts/gone.ts` and `npm test -- tests/gone`, and `no-such.ts`; `lineas.csv` is data.',
    ).filter((name) => !isThere(name, 'docs/x.md')),
  ).toEqual(['scripts/gone.ts', 'tests/gone', 'no-such.ts']);
  expect(isThere(basename(import.meta.filename), 'docs/x.md')).toBe(true);
});
