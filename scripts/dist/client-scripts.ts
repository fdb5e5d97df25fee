/** After Astro: the browser's scripts, each bundled into one classic file, since module scripts are blocked on file://. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Script in dist/guiones/ ← its source in src/client/. */
const SCRIPTS = { clave: 'clave.ts', tabla: 'tabla.ts' };

async function bundle(entry: string): Promise<string> {
  const build = await rolldown({ input: entry, platform: 'browser', logLevel: 'warn' });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true, sourcemap: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}

/** Returns how many were written. */
export async function writeClientScripts(root: string, out: string): Promise<number> {
  mkdirSync(join(out, 'guiones'), { recursive: true });
  for (const [name, source] of Object.entries(SCRIPTS)) {
    writeFileSync(join(out, 'guiones', `${name}.js`), await bundle(join(root, 'src', 'client', source)));
  }
  return Object.keys(SCRIPTS).length;
}
