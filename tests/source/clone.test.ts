/** A clone of what is committed, as Git for Windows makes it: the same bytes, and so the same content and site. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../lib/project.ts';

const git = (folder: string, ...args: readonly string[]) =>
  spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
// Who has the project from an archive has nothing to clone.
const hasHistory = git(ROOT, 'rev-parse', '--verify', 'HEAD').status === 0;

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'pem-clon-'));
  git(tmpdir(), 'clone', '--quiet', '--config', 'core.autocrlf=true', ROOT, clone);
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'dir');
});

afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

describe.skipIf(!hasHistory)('a clone by Git for Windows', () => {
  it('has every file with the ends of line that it was committed with', () => {
    const { stdout } = git(clone, 'ls-files', '--eol');
    const files = stdout.split('\n').filter((line) => line !== '');
    expect(files).not.toEqual([]);
    const changed = files.filter((line) => {
      const [committed, here] = line.split(/\s+/);
      return committed?.replace('i/', '') !== here?.replace('w/', '');
    });
    expect(changed).toEqual([]);
  });

  it('has the content that its seeds give, and proves the round trip', () => {
    // It makes the content again from the seeds and compares every record, beside rebuilding the seeds.
    const { status, stderr } = spawnSync(process.execPath, ['scripts/verify.ts'], {
      cwd: clone,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe.skipIf(!hasHistory)('.gitattributes', () => {
  it('says of every file how its lines end, or that its bytes are kept', () => {
    const names = git(ROOT, 'ls-files', '-z').stdout;
    const asked = spawnSync('git', ['check-attr', '--stdin', '-z', 'text', 'eol'], {
      cwd: ROOT,
      encoding: 'utf8',
      input: names,
    });
    const words = asked.stdout.split('\0');
    const said = new Map<string, string>();
    for (let i = 0; i + 2 < words.length; i += 3)
      said.set(words[i] ?? '', `${said.get(words[i] ?? '') ?? ''} ${words[i + 2] ?? ''}`.trim());
    expect(said.size).toBeGreaterThan(0);
    const open = [...said].filter(([, how]) => !/^(?:unset .*|set lf|auto lf)$/.test(how));
    expect(open).toEqual([]);
  });
});
