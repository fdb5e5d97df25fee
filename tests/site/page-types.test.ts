/** The types of pages: what the compiler is given of each .astro file has the faults of that file, each at its line, and no other. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePageTypes } from '../../scripts/site/page-types.ts';
import { ROOT } from '../lib/project.ts';

const FRAME = `---
import { SIGLA } from '../model/siglas.ts';
interface Props {
  titulo: string;
}
const { titulo } = Astro.props;
---
<h1 title={SIGLA}>{titulo}</h1>
`;
const PAGE = `---
import Marco from '../layouts/Marco.astro';
export function getStaticPaths() {
  return [{ params: { clave: '1.1' }, props: { numero: 1 } }];
}
const { numero } = Astro.props;
const sobra = numero;
---
<Marco titulo="Uno" />
<Marco titulo={numero} />
<Marco />
<p>{numero.nada}</p>
`;

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'pem-tipos-'));
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

test('each fault of a page is told at its line, and nothing of what is right', () => {
  const [root, folder] = [join(base, 'proyecto'), join(base, 'tipos')];
  const files = {
    'src/model/siglas.ts': "export const SIGLA = 'PEM';\n",
    'src/layouts/Marco.astro': FRAME,
    'src/pages/[clave].astro': PAGE,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  cpSync(join(ROOT, 'tsconfig.json'), join(root, 'tsconfig.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  expect(writePageTypes(root, folder)).toBe(2);
  const program = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'unix', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const told = [...stdout.matchAll(/^(.*?)\.tsx:(\d+):.*?(TS\d+)/gm)].map((match) =>
    match.slice(1).join(' '),
  );
  expect(told.sort()).toEqual([
    'src/pages/[clave].astro 10 TS2322',
    'src/pages/[clave].astro 11 TS2322',
    'src/pages/[clave].astro 12 TS2339',
    'src/pages/[clave].astro 7 TS6133',
  ]);
});
