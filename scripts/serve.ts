/** Second half of `npm start`: serves dist/ until stopped. PORT changes the port. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { portFrom, startStaticServer } from './lib/static-server.ts';

const folder = join(process.cwd(), 'dist');
try {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('dist/ has no site yet: run npm run build first');
  const server = await startStaticServer({ folder, port: portFrom(process.env['PORT']) });
  console.log(`PEM Abierto: ${server.url} (stop with Ctrl+C)`);
} catch (error) {
  console.error(`serve: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
