/** Makes one group of the files that the build writes around Astro, for `npm run dev`. A process of its own, so that it always runs the code as it stands now. */
import { parseArgs } from 'node:util';
import { siteUrl } from '../src/model/addresses.ts';
import { twinFiles } from '../src/data/twins/twin-files.ts';
import { writeFiles } from './lib/files.ts';
import { writeClientScripts } from './site/client-scripts.ts';
import { makeDatasets } from './site/datasets.ts';
import { writeFigures } from './site/figures.ts';
import { writeIcons } from './site/icons.ts';
import { writeLicences } from './site/licences.ts';
import { writePreviews } from './site/previews.ts';
import { readCatalog } from './site/read-catalog.ts';
import { keepIndex, writeSearchIndex } from './site/search-index.ts';

const root = process.cwd();
const site = siteUrl(process.env['SITE_URL']);
const {
  positionals: [group = '', out = ''],
} = parseArgs({ allowPositionals: true });
const catalog = readCatalog(root);

switch (group) {
  case 'scripts':
    await writeClientScripts(root, out, catalog);
    break;
  case 'search':
    await writeSearchIndex(catalog, out, keepIndex(root));
    break;
  case 'data': {
    const { files, model } = await makeDatasets(root, catalog, site);
    writeFiles(out, files);
    writeFiles(out, twinFiles(model));
    break;
  }
  case 'pictures':
    await writeIcons(root, out, site);
    writeLicences(root, out);
    await writeFigures(root, out, site, catalog);
    await writePreviews(root, out, catalog);
    break;
  default:
    throw new Error(`nothing is named ${group}`);
}
