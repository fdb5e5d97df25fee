/** The lint holds whatever runs in browsers to what all of them had in 2022. */
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { bundledModules } from '../../scripts/site/client-bundle.ts';
import { SCRIPTS } from '../../scripts/site/client-scripts.ts';
import { ROOT } from '../lib/project.ts';

const RULE = 'baseline-js/use-baseline';
const OURS = /^(?:baseline-js|compat)\//;
const entries = { ...SCRIPTS, sw: 'client/service-worker.ts' };

describe('lint of what browsers run', () => {
  it('reaches every module of every script', async () => {
    const sources = Object.entries(entries).map(([name, file]) => [name, join(ROOT, 'src', file)]);
    const modules = await bundledModules(Object.fromEntries(sources) as Record<string, string>);
    const own = modules.filter((file) => file.startsWith(join(ROOT, 'src')));
    const eslint = new ESLint({ cwd: ROOT });
    const missed: string[] = [];
    for (const file of own) {
      const config = (await eslint.calculateConfigForFile(file)) as { rules?: Record<string, unknown> };
      if (config.rules?.[RULE] === undefined) missed.push(relative(ROOT, file));
    }
    expect(own.length).toBeGreaterThan(60);
    expect(missed).toEqual([]);
  });

  it.each([
    ['a function', "export const grupos = Map.groupBy(['a'], (letra) => letra);"],
    ['a sign of regular expressions', 'export const tras = /(?<=a)b/;'],
    ['a class of the browser', "export const paquete = new CompressionStream('gzip');"],
  ])('finds %s of later', async (_, code) => {
    // Where CI is set, the parser reads a file's text from the disk; the text that it is handed is what is asked about here.
    const overrideConfig = {
      languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } },
    };
    const eslint = new ESLint({ cwd: ROOT, overrideConfig, ruleFilter: ({ ruleId }) => OURS.test(ruleId) });
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, 'src/browser/dom.ts') });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContainEqual(expect.stringMatching(OURS));
  });

  it.each([
    ['a selector', 'main:has(p) { color: red; }', 1],
    ['a selector that is asked for', '@supports selector(:has(a)) { main:has(p) { color: red; } }', 0],
    ['a function', 'p { color: light-dark(red, blue); }', 1],
    ['nested rules', 'main { p { color: red; } }', 1],
  ])('judges %s of later in styles', async (_, code, faults) => {
    const eslint = new ESLint({ cwd: ROOT });
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, 'src/styles/base.css') });
    expect(result?.messages.length).toBe(faults);
  });
});
