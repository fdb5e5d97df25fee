/** Bundles each of the browser's entries with what it imports into one classic script, since modules are blocked on file://. */
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { unlicensed } from './licences.ts';

/** What only a module may hold; `import.meta` and `import()` would fail by double click, and only there. */
const MODULE_ONLY = /\bimport\s*(?:\(|\.meta)|^\s*(?:import|export)\b/m;

/** Oldest browsers that the site is for; newer syntax is written in older words. */
const TARGET = 'es2022';

async function bundle(name: string, entry: string): Promise<{ code: string; moduleIds: string[] }> {
  const build = await rolldown({
    input: resolve(entry),
    platform: 'browser',
    logLevel: 'warn',
    transform: { target: TARGET },
    onLog: (_level, log) => {
      // A name that could not be resolved becomes a global that isn't there: every warning is an error.
      throw new Error(`script ${name}: ${log.message}`);
    },
  });
  try {
    const { output } = await build.generate({
      format: 'iife',
      minify: true,
      // What a bundler is told has been heard; a licence would stay.
      comments: { annotation: false, jsdoc: false },
      sourcemap: false,
      codeSplitting: false,
    });
    const { code, moduleIds } = output[0];
    const foreign = unlicensed(moduleIds);
    if (foreign.length > 0)
      throw new Error(
        `script ${name} takes in ${foreign.join(', ')}: add it to SHIPPED in scripts/site/licences.ts, so that its licence goes with it`,
      );
    if (MODULE_ONLY.test(code))
      throw new Error(`script ${name} still holds what only a module may have: import or import.meta`);
    return { code, moduleIds };
  } finally {
    await build.close();
  }
}

/** Code of each script by its name; `entries` gives the source file of each. The same sources give the same bytes. */
export async function bundleClient(entries: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  for (const [name, entry] of Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    scripts.set(name, (await bundle(name, entry)).code);
  }
  return scripts;
}

/** Every file whose code goes into the browser with these entries. */
export async function bundledModules(entries: Readonly<Record<string, string>>): Promise<string[]> {
  const bundles = await Promise.all(Object.entries(entries).map(([name, entry]) => bundle(name, entry)));
  return [...new Set(bundles.flatMap(({ moduleIds }) => moduleIds))].sort();
}
