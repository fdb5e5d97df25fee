/** The addresses that docs/contrato.md promises to outsiders, against what was built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const FILES = listFiles(DIST);
const REPORTS = FILES.filter((file) => /^reportes\/.+-\d{4}\.html$/.test(file));

// | figures, one figure to embed | `graficas.html`, `incrustar/grafica-ID.html` |
const ROW = /^\| .+? \| (.+) \|$/gm;
// `reportes/comparar.html` where there are two or more
const ADDRESS = /`(#?[^`]+)`( where there are two or more)?/g;

interface Promised {
  /** `ID` stands for any name. */
  file: string;
  /** A place on the page; what a script reads, such as `#lineas=1.1.1`, is none. */
  anchor: string | undefined;
  onlyWithSeveral: boolean;
}

function promised(): Promised[] {
  const contrato = readFileSync(join(ROOT, 'docs/contrato.md'), 'utf8');
  const [section = ''] = /^## Addresses$[\s\S]*?(?=^## )/m.exec(contrato) ?? [];
  return [...section.matchAll(ROW)].flatMap(([, cell = '']) => {
    let last = '';
    return [...cell.matchAll(ADDRESS)].flatMap(([, address = '', several]) => {
      const [path = '', anchor] = address.replace(/\?.*$/, '').split('#');
      if (path !== '' && !path.includes('.')) return [];
      last = path === '' ? last : path;
      const place = anchor?.includes('=') === true ? undefined : anchor;
      return [{ file: last, anchor: place, onlyWithSeveral: several !== undefined }];
    });
  });
}

function isThere({ file, anchor }: Promised): boolean {
  const [before = '', after] = file.split('ID');
  const found =
    after === undefined
      ? FILES.filter((name) => name === file)
      : FILES.filter((name) => name.startsWith(before) && name.endsWith(after));
  return found.some(
    (name) => anchor === undefined || readFileSync(join(DIST, name), 'utf8').includes(` id="${anchor}"`),
  );
}

const named = ({ file, anchor }: Promised): string => (anchor === undefined ? file : `${file}#${anchor}`);

test('every address of the contract leads to a page, and to the place on it', () => {
  const all = promised().filter(({ onlyWithSeveral }) => !onlyWithSeveral || REPORTS.length > 1);
  expect(all.length).toBeGreaterThan(35);
  expect(all.filter((address) => !isThere(address)).map(named)).toEqual([]);
});

test('the page that puts reports side by side waits for a second one', () => {
  const waiting = promised().filter(({ onlyWithSeveral }) => onlyWithSeveral);
  expect(waiting.map(named)).toEqual(['reportes/comparar.html']);
  expect(waiting.filter(isThere).length).toBe(REPORTS.length > 1 ? 1 : 0);
});

test('an address that nothing was built for is told', () => {
  const nowhere: Promised[] = [
    { file: 'lineas/9.9.9.html', anchor: undefined, onlyWithSeveral: false },
    { file: 'incrustar/nada-ID.html', anchor: undefined, onlyWithSeveral: false },
    { file: 'fuentes/programa.html', anchor: 'r999999', onlyWithSeveral: false },
  ];
  expect(nowhere.filter(isThere)).toEqual([]);
});

test('every text of ours says its encoding itself, for hosts that don’t', () => {
  // Documents keep the bytes in which they came, and robots are read line by line from the first letter on.
  const own = FILES.filter(
    (file) => /\.(?:md|txt)$/.test(file) && !/^(?:datos\/fuentes\/|robots\.txt$)/.test(file),
  );
  expect(own.some((file) => file.endsWith('.solicitud.txt'))).toBe(true);
  const bare = own.filter((file) => !readFileSync(join(DIST, file), 'utf8').startsWith('\ufeff'));
  expect(bare).toEqual([]);
});
