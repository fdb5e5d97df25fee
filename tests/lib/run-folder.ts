/** A folder for what several test files share in one run: it is there before the first of them, and gone after the last. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    runFolder: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pem-pruebas-'));
  provide('runFolder', folder);
  // Programs that tests start share packages: Node compiles each once. Not kept for the next run, whose copies stand elsewhere.
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compilado');
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}
