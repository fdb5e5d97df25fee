/** Entry of `npm run build`: the steps from seeds to dist, in order. */
import { sizeWords } from '../src/model/size-words.ts';
import { sitemap } from '../src/data/metadata/root-files.ts';
import { twinFiles } from '../src/data/twins/twin-files.ts';
import { buildContent } from './source/build-content.ts';
import { rewriteAddresses } from './site/addresses.ts';
import { writeClientScripts } from './site/client-scripts.ts';
import { makeDatasets } from './site/datasets.ts';
import { writeFigures } from './site/figures.ts';
import { fileNameIssues } from './site/file-names.ts';
import { writeIcons } from './site/icons.ts';
import { writeLicences } from './site/licences.ts';
import { writeLineStyles } from './site/line-styles.ts';
import { inlineNotFoundStyles } from './site/not-found.ts';
import { writePreviews } from './site/previews.ts';
import { readEdition } from './site/read-catalog.ts';
import { keepIndex, writeSearchIndex } from './site/search-index.ts';
import { writeServiceWorker } from './site/write-service-worker.ts';
import { checkAddresses } from './site/register-step.ts';
import { failBuild, runBuild, type Step } from './site/run-build.ts';
import { stampEdition } from './site/stamp.ts';
import { writeSums } from './site/sums.ts';
import { buildKey, isUnchanged } from './site/unchanged.ts';
import { listFiles, moveFiles, writeFiles } from './lib/files.ts';
import { hasErrors, type Issue } from '../src/model/issue.ts';
import { formatIssues } from './lib/report.ts';
import { Refused } from './lib/sentence.ts';
import { verify } from './verify.ts';

/** Refuses on errors, with every problem; warnings alone are told, and the build goes on. */
function tellOrStop(issues: readonly Issue[]): void {
  if (hasErrors(issues)) throw new Refused(formatIssues(issues));
  if (issues.length > 0) console.error(formatIssues(issues));
}

const steps: Step[] = [
  {
    name: 'content',
    run: (build) => {
      build.made = buildContent(build.root, { check: false, undoable: true });
      return 'content/ is what the seeds give';
    },
  },
  {
    name: 'verify',
    run: (build) => {
      verify(build.root, build.made);
      // Nothing after this needs it in memory.
      delete build.made;
      return 'every seed rebuilt byte for byte';
    },
  },
  {
    name: 'datasets',
    run: async (build) => {
      const made = await makeDatasets(build.root, build.catalog(), build.site);
      tellOrStop(made.issues);
      build.model = made.model;
      return `${writeFiles(build.early, made.files)} files made`;
    },
  },
  {
    // After the steps that warn.
    name: 'changes',
    run: (build) => {
      build.key = buildKey(build.root);
      build.isUnchanged = isUnchanged(build.root, build.key);
      return build.isUnchanged
        ? 'none since dist/ was built, and its files are whole'
        : 'dist/ is to be built';
    },
  },
  {
    name: 'twins',
    run: (build) => {
      if (build.model === undefined) throw new Error('the datasets were not made');
      const written = writeFiles(build.early, twinFiles(build.model));
      // Nothing after this needs their rows in memory.
      delete build.model;
      return `${written} files beside their pages`;
    },
  },
  {
    name: 'search',
    run: async ({ root, early, catalog }) =>
      `${await writeSearchIndex(catalog(), early, keepIndex(root))} files of the index`,
  },
  {
    name: 'scripts',
    run: async ({ root, early, catalog }) =>
      `${await writeClientScripts(root, early, catalog())} classic scripts`,
  },
  {
    name: 'licences',
    run: ({ root, early }) => `notices of ${writeLicences(root, early)} packages in licencias.txt`,
  },
  {
    name: 'icons',
    run: async ({ root, early, site }) => `${await writeIcons(root, early, site)} pictures of the mark`,
  },
  {
    name: 'figures',
    run: async ({ root, early, site, catalog }) =>
      `${await writeFigures(root, early, site, catalog())} files in graficas/`,
  },
  {
    name: 'previews',
    run: async ({ root, early, catalog }) =>
      `${await writePreviews(root, early, catalog())} pictures for links`,
  },
  {
    // After all that is made of the catalog, and after Pagefind's process: their memory would stand beside Astro's.
    name: 'pages',
    run: async ({ root, out, forget }) => {
      forget();
      // Not before: to load it takes a fifth of the time of a build where nothing has changed.
      const { build: buildPages } = await import('astro');
      await buildPages({ root, outDir: out, logLevel: 'warn' });
      return `${listFiles(out).filter((file) => file.endsWith('.html')).length} pages`;
    },
  },
  {
    name: 'downloads',
    run: ({ root, out, early, site }) => {
      const pages = listFiles(out).filter((file) => file.endsWith('.html') && file !== '404.html');
      const written = writeFiles(out, [
        ['sitemap.xml', sitemap({ site, edicion: readEdition(root) }, pages)],
      ]);
      return `${written + moveFiles(early, out)} files in place`;
    },
  },
  {
    name: 'styles',
    run: async (build) => {
      const { bytes, dress } = await writeLineStyles(build.out, listFiles(build.out));
      build.dress = dress;
      return `${bytes} bytes of rules for the líneas de acción`;
    },
  },
  {
    name: 'edition',
    run: ({ out }) => `${stampEdition(out, listFiles(out))} is said by the search and the selection`,
  },
  {
    name: 'addresses',
    run: ({ out, site, dress }) => {
      inlineNotFoundStyles(out);
      const files = listFiles(out);
      tellOrStop(rewriteAddresses(out, files, site, dress));
      return `every internal address of ${files.length} files has its target`;
    },
  },
  {
    name: 'offline',
    run: async (build) => {
      const { files, bytes, hashes } = await writeServiceWorker(build.root, build.out);
      build.hashes = hashes;
      return `sw.js keeps ${files} files, ${sizeWords(bytes)}`;
    },
  },
  {
    name: 'sums',
    run: ({ out, hashes }) => {
      tellOrStop(fileNameIssues(listFiles(out)));
      return `${writeSums(out, hashes)} files`;
    },
  },
  {
    name: 'register',
    run: ({ root, out }) => {
      const { issues, told } = checkAddresses(root, out);
      tellOrStop(issues);
      return told;
    },
  },
];

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  await runBuild(process.cwd(), steps);
} catch (error) {
  await failBuild(error);
}
