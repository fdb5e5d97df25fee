/** What goes wrong around a command: it says so in a sentence with the remedy, and leaves content/ and dist/ as they were. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  build,
  buildAlone,
  canMount,
  contentsOf,
  GOOD,
  killAt,
  killReal,
  makeCopy,
  mount,
  retitle,
  sitePage,
  unmount,
} from '../lib/built-copy.ts';
import { sampled } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { NEW } from '../lib/small-steps.ts';

let base: string;
let root: string;
const TRACE = /^\s+at .*:\d+:\d+\)?$/m;

const mountable = canMount();

/** An older Node of this machine, as a person without our packages has it. */
const OLD_NODE = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => /^v(?:1\d|2[0-3])\./.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout));

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'pem-fault-'));
  root = join(base, 'copia');
});

afterEach(() => {
  if (mountable) unmount(base);
  rmSync(base, { recursive: true, force: true });
});

describe('a build that is killed', () => {
  it('leaves the last good content and site, whenever it ends, and the next one starts as if nothing had been', async () => {
    makeCopy(root);
    const before = contentsOf(root);
    // swap.test.ts kills one in the step between them.
    for (const step of sampled(['content', 'verify', 'pages'], 2)) {
      expect([step, await killAt(root, step)]).toEqual([step, 'SIGKILL']);
      expect([step, sitePage(root)]).toEqual([step, GOOD]);
      expect(contentsOf(root)).toEqual(before);
    }
    expect((await build(root)).status).toBe(0);
    expect(sitePage(root)).toBe(NEW);
  });

  it('leaves them with its real steps, too, once its data are made', async () => {
    makeCopy(root);
    const before = contentsOf(root);
    retitle(root);
    expect(await killReal(root, '[3/')).toBe('SIGKILL');
    expect(contentsOf(root)).not.toEqual(before);
    expect(sitePage(root)).toBe(GOOD);
    expect(readdirSync(join(root, '.build'))).toEqual(expect.arrayContaining(['antes', 'dist', 'lock']));
    // The next one puts back the records and makes none of its pages from what is left.
    writeFileSync(join(root, 'seeds/programa.txt'), 'another text');
    expect((await build(root)).status).toBe(1);
    expect(contentsOf(root)).toEqual(before);
    expect([sitePage(root), readdirSync(join(root, '.build')).includes('antes')]).toEqual([GOOD, false]);
  });
});

describe('a build that is refused after its records were written', () => {
  it('puts the records back, and says each problem at its place', () => {
    makeCopy(root);
    // What comes of the seeds is new, and a frozen edition was touched: only the step after knows that.
    retitle(root);
    const frozen = join(root, 'content/ediciones/2026.11/csv/pem-lineas.csv');
    writeFileSync(frozen, `${readFileSync(frozen, 'utf8')}x`);
    const before = contentsOf(root);
    const { status, stderr } = buildAlone(root);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\/ediciones\/2026\.11\/SHA256SUMS:1:1 error edition-frozen: /m);
    expect(stderr).toContain('nothing was changed in content/ or dist/');
    expect(contentsOf(root)).toEqual(before);
  });
});

describe('two builds at once', () => {
  it('don’t mix: the second says that the first is running', async () => {
    makeCopy(root);
    let second: Awaited<ReturnType<typeof build>> | undefined;
    await killAt(root, 'pages', async () => {
      second = await build(root);
    });
    if (second === undefined) throw new Error('the first build came to no page');
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(
      /another build \(process \d+\) is running in this folder; wait for it to end/,
    );
    expect(second.stderr).not.toMatch(TRACE);
  });
});

describe.skipIf(!mountable)('a disk (where one can be mounted)', () => {
  it('that is full ends the build in a sentence and changes nothing', async () => {
    mount(base, '12m');
    makeCopy(root);
    const before = contentsOf(root);
    const { status, stderr } = await build(root, { bytes: 20_000_000 });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^build: The disk is full: make room/m);
    expect(stderr).not.toMatch(TRACE);
    expect(sitePage(root)).toBe(GOOD);
    expect(contentsOf(root)).toEqual(before);
  });

  it('that is read-only is named, with what to do', async () => {
    mount(base, '12m');
    makeCopy(root);
    spawnSync('mount', ['-o', 'remount,ro', base]);
    const { status, stderr } = await build(root);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^build: The folder is read-only: copy the project/m);
    expect(stderr).not.toMatch(TRACE);
  });
});

describe('npm start', () => {
  it('says that its port is taken, and how to choose another', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const env = { ...process.env, PORT: String(port) };
    const run = spawnSync(process.execPath, [join(ROOT, 'scripts/serve.ts')], {
      encoding: 'utf8',
      env,
    });
    other.close();
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`Port ${String(port)} is taken`);
    expect(run.stderr).toMatch(/PORT=\d+/);
    expect(run.stderr).not.toMatch(TRACE);
  });
});

describe('a machine without browsers', () => {
  // Elsewhere browsers stand in places that no variable hides.
  it.skipIf(process.platform !== 'linux')('is told which ones are needed and how to get them', () => {
    const env = { HOME: base, PATH: base, PLAYWRIGHT_BROWSERS_PATH: base };
    const run = spawnSync(process.execPath, [join(ROOT, 'scripts/ensure-browsers.ts')], {
      encoding: 'utf8',
      env,
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^The tests need real browsers: no Chromium was found: install .+; no Firefox was found: install .+\.\n$/,
    );
  });
});

describe('an older Node', () => {
  it.skipIf(OLD_NODE === undefined)('is named in a sentence before any npm command runs', () => {
    const run = spawnSync(OLD_NODE ?? '', [join(ROOT, 'scripts/node-version.cjs')], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^Node 24 or later is needed, and this is Node \d+\.\d+\.\d+\. /);
    expect(run.stderr).not.toMatch(TRACE);
  });

  it('never gets to a command of npm that runs TypeScript', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const guard = 'node -r ./scripts/node-version.cjs ';
    const running = Object.keys(scripts).filter((name) => scripts[name]?.includes('.ts'));
    // `npm start` begins with the build, which has its own.
    const bare = running.filter(
      (name) => !scripts[name]?.replace(/^npm run build && .*/, guard).startsWith(guard),
    );
    expect(running).toContain('build');
    expect(bare).toEqual([]);
  });
});
