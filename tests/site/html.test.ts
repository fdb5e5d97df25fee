/** The markup by html-validate: nothing invalid on any page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { ROOT } from '../lib/project.ts';
import { PAGES } from './lib/sample.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard'],
    rules: {
      // Matters of taste: what HTML gives to an element without a type is what we mean.
      'no-implicit-button-type': 'off',
      'no-implicit-input-type': 'off',
      // A title begins with the clave and goes on with the source's words; search engines cut it where they like.
      'long-title': 'off',
      // The filters of a table act as one chooses, are shown by the script that does it, and have nothing to send.
      'wcag/h32': 'off',
    },
  }),
);

it('no page has invalid markup', { timeout: 120_000 }, async () => {
  const found: string[] = [];
  for (const file of PAGES) {
    const report = await validator.validateString(readFileSync(join(ROOT, 'dist', file), 'utf8'));
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${file}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
  }
  expect(PAGES.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
