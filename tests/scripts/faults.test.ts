/** What goes wrong around a command: it says so in a sentence with the remedy, and leaves content/ and dist/ as they were. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { ROOT } from '../lib/project.ts';

let base: string;
let root: string;
const GOOD = 'the last good page';
const TRACE = /^\s+at .*:\d+:\d+\)?$/m;

/** A small disk of its own for the copy; only where the system lets us mount one. */
function mount(): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', base]).status === 0;
}
const probe = mkdtempSync(join(tmpdir(), 'pem-mount-'));
const canMount =
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', probe]).status === 0;
if (canMount) spawnSync('umount', [probe]);
rmSync(probe, { recursive: true });

/** An older Node of this machine, as a person without our packages has it. */
const OLD_NODE = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => /^v(?:1\d|2[0-3])\./.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout));

function makeCopy(): void {
  copyProject(ROOT, root);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), GOOD);
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'pem-fault-'));
  root = join(base, 'copia');
});

afterEach(() => {
  if (canMount) spawnSync('umount', [base]);
  rmSync(base, { recursive: true, force: true });
});

const contents = (): string[] =>
  listFiles(join(root, 'content')).map(
    (file) => `${file} ${readFileSync(join(root, 'content', file), 'utf8')}`,
  );

/** Runs a build until it has said that, then ends it as a lost current does; `onFirst` hears when it has said its first words. */
function killAfter(said: string, onFirst?: () => void): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: root });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      if (output === '') onFirst?.();
      output += data.toString();
      if (output.includes(said)) child.kill('SIGKILL');
    });
    child.on('close', () => {
      resolve();
    });
  });
}

const build = () => spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, encoding: 'utf8' });

describe('a build that is killed', () => {
  it(
    'leaves the last good content and site, whenever it ends, and the next one starts as if nothing had been',
    { timeout: 120_000 },
    async () => {
      makeCopy();
      const before = contents();
      for (const said of ['content: ', '[3/', '[7/']) {
        await killAfter(said);
        expect([said, readFileSync(join(root, 'dist/index.html'), 'utf8')]).toEqual([said, GOOD]);
        expect(contents()).toEqual(before);
      }
      expect(build().status).toBe(0);
      expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<!DOCTYPE html>');
    },
  );
});

describe('a build that is refused after its records were written', () => {
  it('puts the records back, and says each problem at its place', { timeout: 60_000 }, () => {
    makeCopy();
    // What comes of the seeds is new, and a frozen edition was touched: only the third step knows that.
    const manifest = join(root, 'seeds/fuentes.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('"titulo": "Programa', '"titulo": "El Programa'),
    );
    const frozen = join(root, 'content/ediciones/2026.11/csv/pem-lineas.csv');
    writeFileSync(frozen, `${readFileSync(frozen, 'utf8')}x`);
    const before = contents();
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\/ediciones\/2026\.11\/SHA256SUMS:1:1 error edition-frozen: /m);
    expect(stderr).toContain('nothing was changed in content/ or dist/');
    expect(contents()).toEqual(before);
  });
});

describe('two builds at once', () => {
  it('don’t mix: the second says that the first is running', { timeout: 60_000 }, async () => {
    makeCopy();
    let second: ReturnType<typeof build> | undefined;
    await killAfter('[4/', () => {
      second = build();
    });
    if (second === undefined) throw new Error('the first build said nothing');
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(
      /another build \(process \d+\) is running in this folder; wait for it to end/,
    );
    expect(second.stderr).not.toMatch(TRACE);
  });
});

describe.skipIf(!canMount)('a disk (where one can be mounted)', () => {
  it('that is full ends the build in a sentence and changes nothing', { timeout: 60_000 }, () => {
    mount();
    makeCopy();
    const before = contents();
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^build: The disk is full: make room/m);
    expect(stderr).not.toMatch(TRACE);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe(GOOD);
    expect(contents()).toEqual(before);
  });

  it('that is read-only is named, with what to do', { timeout: 60_000 }, () => {
    mount();
    makeCopy();
    spawnSync('mount', ['-o', 'remount,ro', base]);
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^build: The folder is read-only: copy the project/m);
    expect(stderr).not.toMatch(TRACE);
  });
});

describe('npm start', () => {
  it('says that its port is taken, and how to choose another', async () => {
    makeCopy();
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const env = { ...process.env, PORT: String(port) };
    const run = spawnSync(process.execPath, ['scripts/serve.ts'], { cwd: root, encoding: 'utf8', env });
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
    const guarded = [
      'start',
      'build',
      'content',
      'verify',
      'package',
      'dev',
      'check',
      'test',
      'bench',
      'edicion',
    ];
    expect(guarded.filter((name) => scripts[`pre${name}`] !== 'node scripts/node-version.cjs')).toEqual([]);
  });
});
