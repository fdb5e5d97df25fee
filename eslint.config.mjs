/** Lint: what browsers have, in scripts and styles, and what Astro knows of pages; the boundaries between the stages and strict types are in .oxlintrc.json. */
import css from '@eslint/css';
import astro from 'eslint-plugin-astro';
import baseline from 'eslint-plugin-baseline-js';
import compat from 'eslint-plugin-compat';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import browsers from './tsconfig.browsers.json' with { type: 'json' };

/** What browsers run, or may: a test holds it to the modules of the scripts. Of src/model only the first files of pages and texts are among them. */
const IN_BROWSERS = browsers.include;

/** What is newer in styles and may stand alone, since a page reads as well without it; anything else is behind `@supports`. */
const ONLY_FINER = [
  // Where lines break, and whether words do.
  'hyphens',
  'text-wrap',
  // Colours and sheets of paper; `zoom` makes drawings smaller there.
  'break-after',
  'orphans',
  'page',
  'page-break-after',
  'print-color-adjust',
  'widows',
  'zoom',
  // Known for long: what some browsers lack is a corner of it, or its name without the prefix that stands beside it.
  'forced-color-adjust',
  'outline',
  'paint-order',
  'user-select',
  // Only of `::details-content`, which is asked for.
  'content-visibility',
];

export default defineConfig(
  // No browser runs tests, but what the lint must find stands among them.
  {
    ignores: [
      'dist/**',
      'paquetes/**',
      '.astro/**',
      '.build/**',
      'public/**',
      'tests/**/*.ts',
      '!tests/site/fixtures/lint/later.ts',
    ],
  },
  { files: IN_BROWSERS, extends: [tseslint.configs.base] },
  ...astro.configs.recommended,
  {
    // The baseline: what every browser of 2022 has. Newer syntax is written in older words when scripts are bundled; methods,
    // signs of regular expressions and the browser's own functions are not. What is newer has its old way beside it.
    files: IN_BROWSERS,
    languageOptions: {
      parserOptions: { project: 'tsconfig.browsers.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'baseline-js': baseline, compat },
    settings: { browsers: ['chrome 97', 'edge 97', 'firefox 96', 'safari 15.4'] },
    rules: {
      'baseline-js/use-baseline': [
        'error',
        {
          available: 2022,
          includeWebApis: { preset: 'type-aware' },
          includeJsBuiltins: { preset: 'type-aware' },
        },
      ],
      'compat/compat': 'error',
    },
  },
  {
    files: ['src/**/*.css', 'scripts/**/*.css', 'tests/site/fixtures/lint/later.css'],
    plugins: { css },
    language: 'css/css',
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Rule > Block > Rule', message: 'rules in rules are of 2023: write the whole selector' },
      ],
      'css/use-baseline': ['error', { available: 2022, allowProperties: ONLY_FINER, allowAtRules: ['page'] }],
    },
  },
);
