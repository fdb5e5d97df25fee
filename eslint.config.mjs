/** Lint: strict types, and the boundaries between the stages, each with its alternative in the message. */
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A folder that may not import what the pattern names. */
function boundary(files, message, regex) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] } };
}

export default defineConfig(
  { ignores: ['dist/**', 'paquetes/**', '.astro/**', '.build/**', 'public/**'] },
  { files: ['**/*.ts'], extends: [tseslint.configs.strictTypeChecked] },
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty match is no number too.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  boundary(
    ['src/schemas/**/*.ts'],
    'schemas import zod and each other; put logic in src/lib or scripts/',
    '^(?!zod$|\\./|\\.\\./)',
  ),
  boundary(
    ['scripts/steps/**/*.ts', 'scripts/checks/**/*.ts'],
    // src/lib/claves and src/lib/texts are allowed: there is one comparator of claves and one form of the answer.
    'steps and checks import src/schemas, scripts/lib, the pure claves and texts of src/lib, and node; pages belong to src/',
    '(src/(pages|components|layouts|client|charts|styles)|^astro)',
  ),
  boundary(
    ['src/charts/**/*.ts'],
    'charts are pure: data in, SVG text out, with d3 and types; data is loaded by src/lib/catalog.ts',
    '(^node:|^astro|scripts/|/(pages|components|layouts|client)/)',
  ),
  boundary(
    ['src/client/**/*.ts'],
    'client scripts use browser APIs and pure functions of src/lib; what needs files belongs to scripts/dist',
    '(^node:|^astro|scripts/|/(pages|components|layouts)/)',
  ),
  {
    ...boundary(
      ['src/lib/**/*.ts'],
      'src/lib is pure: files belong to scripts/, d3 to src/charts, astro:content to src/lib/catalog.ts',
      '(^node:|^astro:content$|^d3|scripts/|/(pages|components|layouts|client)/)',
    ),
    ignores: ['src/lib/catalog.ts'],
  },
);
