/** The lint holds whatever runs in browsers to what all of them had in 2022; that it finds each kind of what is later, it says itself of fixtures/lint. */
import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { bundledModules } from '../../scripts/site/client-bundle.ts';
import { SCRIPTS } from '../../scripts/site/client-scripts.ts';
import browsers from '../../tsconfig.browsers.json' with { type: 'json' };
import { ROOT } from '../lib/project.ts';

const entries = { ...SCRIPTS, sw: 'client/service-worker.ts' };

it('the lint of what browsers run reaches every module of every script', async () => {
  const sources = Object.entries(entries).map(([name, file]) => [name, join(ROOT, 'src', file)]);
  const modules = await bundledModules(Object.fromEntries(sources) as Record<string, string>);
  const own = modules
    .filter((file) => file.startsWith(join(ROOT, 'src')))
    .map((file) => relative(ROOT, file).replaceAll('\\', '/'));
  const reached = new Set(
    globSync(browsers.include, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/')),
  );
  expect(own.length).toBeGreaterThan(60);
  expect(own.filter((file) => !reached.has(file))).toEqual([]);
});
