/** Baseline: plain Astro, one JSON file, minimal templates, then Pagefind as it comes. */
import { build } from 'astro';
import { close, createIndex } from 'pagefind';

await build({
  root: import.meta.dirname,
  outDir: './dist',
  build: { format: 'preserve' },
  logLevel: 'error',
});
const { index } = await createIndex({ forceLanguage: 'es' });
await index.addDirectory({ path: `${import.meta.dirname}/dist` });
await index.writeFiles({ outputPath: `${import.meta.dirname}/dist/pagefind` });
await close();
