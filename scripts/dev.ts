/** Entry of `npm run dev`: content and the index of the downloads, which pages read, then Astro's development server. */
import { spawnSync } from 'node:child_process';
import { siteUrl } from '../src/model/addresses.ts';
import { buildContent } from './content.ts';
import { makeDatasets } from './site/datasets.ts';
import { readCatalog } from './site/read-catalog.ts';

const root = process.cwd();
buildContent(root, { check: false });
await makeDatasets(root, readCatalog(root), siteUrl(process.env['SITE_URL']));
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
process.exit(spawnSync('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit', env }).status ?? 1);
