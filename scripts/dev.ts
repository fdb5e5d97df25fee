/** Entry of `npm run dev`: the whole site while one works on it. Astro serves pages and styles, scripts/site/dev-server.ts all that the build writes around them. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { siteUrl } from '../src/model/addresses.ts';
import { buildContent } from './source/build-content.ts';
import { takeLock } from './lib/lock.ts';
import { failWith } from './lib/sentence.ts';
import { portFrom } from './lib/static-server.ts';
import { makeDatasets } from './site/datasets.ts';
import { devFiles } from './site/dev-server.ts';
import { readCatalog } from './site/read-catalog.ts';

const root = process.cwd();
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

try {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  // Not beside a build, which writes content/ too.
  const release = takeLock(join(root, '.build', 'lock'));
  try {
    buildContent(root, { check: false });
    // The downloads page reads their index; the files themselves are made when they are asked for.
    await makeDatasets(root, readCatalog(root), siteUrl(process.env['SITE_URL']));
  } finally {
    release();
  }
  await dev({
    root,
    server: { port: portFrom(values.port ?? process.env['PORT']) },
    integrations: [devFiles(root)],
  });
} catch (error) {
  await failWith('dev', error, 'dev: nothing was served');
}
