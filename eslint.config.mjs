/** Lint: the boundaries between the stages, each with its alternative in the message, and what browsers have; strict types are in .oxlintrc.json. */
import css from '@eslint/css';
import astro from 'eslint-plugin-astro';
import baseline from 'eslint-plugin-baseline-js';
import compat from 'eslint-plugin-compat';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A folder that may not import what the pattern names. */
function boundary(files, message, regex, ignores = []) {
  return {
    files,
    ignores,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  };
}

/** What browsers run, or may: a test holds it to the modules of the scripts. Of src/model only the first files of pages and texts are among them. */
const IN_BROWSERS = [
  'src/{browser,client}/**/*.ts',
  'src/search/*.ts',
  'src/search/{analysis,page,plan,rank}/**/*.ts',
  'src/model/{addresses,altered-params,claves,csv,encoding,selection,selection-text,share-words,size-words,table-rows,words}.ts',
  'src/model/page/{first-paint,lost-address,offline-copy}.ts',
  'src/model/text/{clean-query,normalize,patterns}.ts',
];

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
  // No wall stands inside tests, and no browser runs them.
  { ignores: ['dist/**', 'paquetes/**', '.astro/**', '.build/**', 'public/**', 'tests/**/*.ts'] },
  { files: ['**/*.ts'], extends: [tseslint.configs.base] },
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
    files: ['src/**/*.css', 'scripts/**/*.css'],
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
  boundary(
    ['src/model/**/*.ts'],
    'src/model is the floor of src: it imports zod, small pure libraries and itself. What only one subject needs belongs to that subject (src/data, src/search, src/charts)',
    '(^node:|^astro|^d3|scripts/|/(data|search|charts|browser|client|pages|components|layouts)/)',
    ['src/model/catalog.ts', 'src/model/sha256.ts'],
  ),
  boundary(
    ['src/charts/**/*.ts'],
    'charts are pure: data in, words and SVG text out, with d3 and src/model; records are loaded by src/model/catalog.ts',
    '(^node:|^astro|scripts/|/(data|search|browser|client|pages|components|layouts)/)',
  ),
  boundary(
    ['src/data/**/*.ts'],
    'src/data makes published data from src/model; what reads or writes files of the project belongs to scripts/site',
    '(^astro|^d3|scripts/|/(search|charts|browser|client|pages|components|layouts)/)',
  ),
  boundary(
    ['src/search/*.ts', 'src/search/{analysis,plan,rank}/**/*.ts'],
    'the search that index and page share is pure: src/model and itself; files belong to src/search/index, the browser to src/search/page',
    '(^node:|^astro|^d3|scripts/|\\.\\./(index|page)/|/(data|charts|browser|client|pages|components|layouts)/)',
  ),
  boundary(
    ['src/search/index/**/*.ts'],
    'src/search/index makes the index: node, pagefind, src/model and the pure search; the browser belongs to src/search/page',
    '(^astro|^d3|scripts/|\\.\\./page/|/(data|charts|browser|client|pages|components|layouts)/)',
  ),
  boundary(
    ['src/client/**/*.ts'],
    'what runs in browsers imports src/browser and pure functions of src/model and src/search; what needs files belongs to scripts/site',
    '(^node:|^astro|^d3|scripts/|search/(index|page)/|/(data|charts|pages|components|layouts)/)',
  ),
  boundary(
    ['src/search/page/**/*.ts', 'src/browser/**/*.ts'],
    'the page of the search imports src/browser, src/model and the pure search; src/client is the entries of other pages, and what both need goes down to src/browser',
    '(^node:|^astro|^d3|scripts/|/(data|charts|index|client|pages|components|layouts)/)',
  ),
  boundary(
    ['scripts/source/**/*.ts'],
    'scripts/source turns seeds into records with src/model, scripts/lib and node; pages belong to src, what is made of records to scripts/site and src/data',
    '(^astro|^d3|scripts/(site|tools)|/(data|search|charts|browser|client|pages|components|layouts|site|tools)/)',
  ),
  boundary(
    ['scripts/site/**/*.ts', 'scripts/*.ts'],
    'scripts/site works on the pages around Astro: nothing imports scripts/tools, and pages and components are read by Astro alone',
    '/(tools|pages|components|layouts)/',
  ),
  boundary(
    ['scripts/lib/**/*.ts'],
    'scripts/lib is the floor of scripts: node and src/model; what knows sources or the site belongs to scripts/source or scripts/site',
    '(^astro|^d3|/(data|search|charts|browser|client|pages|components|layouts|source|site|tools)/)',
  ),
);
