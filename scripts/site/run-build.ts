/** Runs the steps of a build, one build at a time: dist/ is swapped in only when every one has passed, and a run that was killed is taken up. */
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { siteUrl } from '../../src/model/addresses.ts';
import type { Catalog } from '../../src/model/views.ts';
import type { DataModel } from '../../src/data/data-model.ts';
import { discard, isSwapped, NotPutBack, settle, swapFolder } from '../lib/files.ts';
import { takeLock } from '../lib/lock.ts';
import { failWith } from '../lib/sentence.ts';
import type { Made } from '../source/build-content.ts';
import { keepRegistros, REGISTROS, undoRegistros } from '../source/write-content.ts';
import { readCatalog } from './read-catalog.ts';
import { noteBuilt } from './unchanged.ts';

interface Build {
  root: string;
  /** Where the site is made, before it is swapped in. */
  out: string;
  /** Where what is made before Astro, which empties its folder, waits: in memory it would weigh as much as the site. */
  early: string;
  site: string;
  catalog: () => Catalog;
  /** Lets go of the catalog: who asks again waits until it is read again. */
  forget: () => void;
  /** What the seeds give, from the step that makes it to the one that proves it. */
  made?: Made;
  /** What the twins are made from. */
  model?: DataModel;
  /** What pages of líneas de acción get before they are written for the last time. */
  dress?: (page: string, html: string) => string;
  /** SHA-256 of files that have their last form. */
  hashes?: ReadonlyMap<string, string>;
  /** Of everything that this build reads. */
  key?: string | undefined;
  /** That dist/ is what the remaining steps would give. */
  isUnchanged?: boolean;
}

export interface Step {
  name: string;
  /** Returns what to tell about the step. */
  run: (build: Build) => string | Promise<string>;
}

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

async function runSteps(state: Build, steps: readonly Step[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    const from = performance.now();
    const told = await step.run(state);
    console.log(
      `[${index + 1}/${steps.length}] ${step.name}: ${told} (${((performance.now() - from) / 1000).toFixed(1)} s)`,
    );
    if (state.isUnchanged === true) return;
  }
}

/** Puts the new site in its place, or drops what was begun of one where nothing has changed. */
function finish({ root, out, early, key, isUnchanged }: Build, target: string): void {
  if (isUnchanged === true) {
    discard(out, early);
    return;
  }
  swapFolder(out, target);
  noteBuilt(root, key);
}

function putBack(root: string, error: unknown): void {
  try {
    undoRegistros(root);
  } catch {
    throw new NotPutBack(join(root, REGISTROS), error);
  }
}

/** Leaves content/ and dist/ as they were when a step refuses or fails. */
export async function runBuild(root: string, steps: readonly Step[]): Promise<void> {
  const started = performance.now();
  accessSync(root, constants.W_OK);
  const target = join(root, 'dist');
  const out = join(root, '.build', 'dist');
  const early = join(root, '.build', 'antes');
  const site = siteUrl(process.env['SITE_URL']);
  let read: Catalog | undefined;
  const state: Build = {
    root,
    out,
    early,
    site,
    catalog: () => (read ??= readCatalog(root)),
    forget: () => {
      read = undefined;
    },
  };
  const release = takeLock(join(root, '.build', 'lock'));
  try {
    takeUp(state, target);
    try {
      await runSteps(state, steps);
      finish(state, target);
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

/** Whether anything was changed, where that is sure. */
export const lastWords = (error: unknown): string[] =>
  error instanceof NotPutBack ? [] : ['build: nothing was changed in content/ or dist/'];

/** Ends the process in a sentence, and says whether anything was changed. */
export const failBuild = (error: unknown): Promise<never> => failWith('build', error, ...lastWords(error));
