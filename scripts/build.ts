/** Entry of `npm run build`: the steps from seeds to dist, in order. dist/ is swapped in only when every one has passed. */
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { siteUrl } from '../src/model/addresses.ts';
import type { Catalog } from '../src/model/join.ts';
import { buildContent } from './content.ts';
import { rewriteAddresses } from './site/addresses.ts';
import { writeClientScripts } from './site/client-scripts.ts';
import type { DataModel } from '../src/data/data-model.ts';
import { makeDatasets, writeTwins } from './site/datasets.ts';
import { writeFigures } from './site/figures.ts';
import { fileNameIssues } from './site/file-names.ts';
import { writeIcons } from './site/icons.ts';
import { writeLicences } from './site/licences.ts';
import { writeLineStyles } from './site/line-styles.ts';
import { inlineNotFoundStyles } from './site/not-found.ts';
import { writePreviews } from './site/previews.ts';
import { readCatalog } from './site/read-catalog.ts';
import { writeSearchIndex } from './site/search-index.ts';
import { writeServiceWorker } from './site/service-worker.ts';
import { checkAddresses } from './site/register-step.ts';
import { writeSums } from './site/sums.ts';
import { isSwapped, listFiles, moveFiles, NotPutBack, settle, swapFolder, writeFiles } from './lib/files.ts';
import { hasErrors, type Issue } from '../src/model/issue.ts';
import { takeLock } from './lib/lock.ts';
import { formatIssues } from './lib/report.ts';
import { failWith, Refused } from './lib/sentence.ts';
import { keepRegistros, REGISTROS, undoRegistros } from './source/write-content.ts';
import { verify } from './verify.ts';

interface Build {
  root: string;
  /** Where the site is made, before it is swapped in. */
  out: string;
  /** Where what is made before Astro, which empties its folder, waits: in memory it would weigh as much as the site. */
  early: string;
  site: string;
  catalog: () => Catalog;
  /** What the twins are made from, once the pages beside which they stand are there. */
  model?: DataModel;
  /** SHA-256 of files that have their last form. */
  hashes?: ReadonlyMap<string, string>;
}

interface Step {
  name: string;
  /** Returns what to tell about the step. */
  run: (build: Build) => string | Promise<string>;
}

function stopOn(issues: readonly Issue[]): void {
  if (hasErrors(issues)) throw new Refused(formatIssues(issues));
}

const steps: Step[] = [
  {
    name: 'content',
    run: ({ root }) => {
      buildContent(root, { check: false, undoable: true });
      return 'content/ is what the seeds give';
    },
  },
  {
    name: 'verify',
    run: ({ root }) => {
      verify(root);
      return 'every seed rebuilt byte for byte';
    },
  },
  {
    name: 'datasets',
    run: async (build) => {
      const made = await makeDatasets(build.root, build.catalog(), build.site);
      stopOn(made.issues);
      build.model = made.model;
      return `${writeFiles(build.early, made.files)} files made`;
    },
  },
  {
    // Before Astro, whose memory would stand beside that of Pagefind's process.
    name: 'search',
    run: async ({ early, catalog }) => `${await writeSearchIndex(catalog(), early)} pages in the index`,
  },
  {
    name: 'pages',
    run: async ({ root, out }) => {
      await astroBuild({ root, outDir: out, logLevel: 'warn' });
      return `${listFiles(out).filter((file) => file.endsWith('.html')).length} pages`;
    },
  },
  {
    name: 'scripts',
    run: async ({ root, out, catalog }) =>
      `${await writeClientScripts(root, out, catalog())} classic scripts`,
  },
  {
    name: 'licences',
    run: ({ root, out }) => `notices of ${writeLicences(root, out)} packages in licencias.txt`,
  },
  {
    name: 'icons',
    run: ({ root, out, site }) => `${writeIcons(root, out, site)} pictures of the mark`,
  },
  {
    name: 'figures',
    run: async ({ root, out, site, catalog }) =>
      `${await writeFigures(root, out, site, catalog())} files in graficas/`,
  },
  {
    name: 'previews',
    run: async ({ root, out, catalog }) => `${await writePreviews(root, out, catalog())} pictures for links`,
  },
  {
    name: 'downloads',
    run: (build) => {
      const { out, early, site, model } = build;
      if (model === undefined) throw new Error('the datasets were not made');
      const pages = listFiles(out).filter((file) => file.endsWith('.html') && file !== '404.html');
      const written = writeTwins(out, model, pages, site) + moveFiles(early, out);
      // Nothing after this needs their rows in memory.
      delete build.model;
      return `${written} files in place`;
    },
  },
  {
    name: 'styles',
    run: async ({ out }) =>
      `${await writeLineStyles(out, listFiles(out))} bytes of rules for the líneas de acción`,
  },
  {
    name: 'addresses',
    run: ({ out, site }) => {
      inlineNotFoundStyles(out);
      const files = listFiles(out);
      stopOn(rewriteAddresses(out, files, site));
      return `every internal address of ${files.length} files has its target`;
    },
  },
  {
    name: 'offline',
    run: async (build) => {
      const { files, bytes, hashes } = await writeServiceWorker(build.root, build.out);
      build.hashes = hashes;
      return `sw.js keeps ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB`;
    },
  },
  {
    name: 'sums',
    run: ({ out, hashes }) => {
      stopOn(fileNameIssues(listFiles(out)));
      return `${writeSums(out, hashes)} files`;
    },
  },
  {
    name: 'register',
    run: ({ root, out }) => {
      const { issues, told } = checkAddresses(root, out);
      stopOn(issues);
      return told;
    },
  },
];

/** Begins where the last build ended well: one that was killed leaves the records that it wrote, or half a swap. */
function takeUp({ root, out, early }: Build, target: string): void {
  const ended = isSwapped(out, target);
  settle(target);
  if (ended) keepRegistros(root);
  else undoRegistros(root);
  for (const folder of [out, early]) rmSync(folder, { recursive: true, force: true });
  // From here until the swap it is there: so the next build knows whether this one has ended.
  mkdirSync(out, { recursive: true });
}

async function runSteps(state: Build): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const from = performance.now();
    const told = await step.run(state);
    console.log(
      `[${index + 1}/${steps.length}] ${step.name}: ${told} (${((performance.now() - from) / 1000).toFixed(1)} s)`,
    );
  }
}

function putBack(root: string, error: unknown): void {
  try {
    undoRegistros(root);
  } catch {
    throw new NotPutBack(join(root, REGISTROS), error);
  }
}

export async function build(root: string): Promise<void> {
  const started = performance.now();
  accessSync(root, constants.W_OK);
  const target = join(root, 'dist');
  const out = join(root, '.build', 'dist');
  const early = join(root, '.build', 'antes');
  const site = siteUrl(process.env['SITE_URL']);
  let read: Catalog | undefined;
  const state: Build = { root, out, early, site, catalog: () => (read ??= readCatalog(root)) };
  const release = takeLock(join(root, '.build', 'lock'));
  try {
    takeUp(state, target);
    try {
      await runSteps(state);
      swapFolder(out, target);
    } catch (error) {
      // A step after the first refused what the sources say: the records go back too.
      putBack(root, error);
      throw error;
    }
    keepRegistros(root);
    console.log(`dist/ is ready (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } finally {
    release();
  }
}

if (import.meta.main) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await build(process.cwd());
  } catch (error) {
    const unchanged = error instanceof NotPutBack ? [] : ['build: nothing was changed in content/ or dist/'];
    await failWith('build', error, ...unchanged);
  }
}
