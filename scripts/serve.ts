/** Second half of `npm start`: serves dist/ on this machine until it is stopped. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { portFrom, startStaticServer } from './lib/static-server.ts';

const folder = join(import.meta.dirname, '../dist');

try {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no dist/ to serve: run `npm run build` first.');
  const server = await startStaticServer({ folder, port: portFrom(process.env['PORT']) });
  process.stdout.write(`http://localhost:${String(server.port)}/ (Ctrl+C stops it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
