/** A project of its own in a temporary folder: the real seeds, changed as a test wants, and the real commands, run in this process or in one of their own. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { buildContent } from '../../scripts/source/build-content.ts';
import { toldOf } from '../../scripts/lib/sentence.ts';
import { verify } from '../../scripts/verify.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const PROGRAMA = 'programa.txt';
export const REPORTE = 'gobernacion-2018.txt';

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Project {
  root: string;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  /** Changes a seed and puts its new hash in the manifest, as someone who means the change would. */
  edit(name: string, change: (text: string) => string | Uint8Array): void;
  addSource(entry: Record<string, unknown>, text: string): void;
  /** What `npm run content` does, in this process: a program of its own for each case takes longer than the case. */
  content(options?: { check: boolean }): Run;
  /** What `npm run verify` does, in this process. */
  verify(): Run;
  /** A command as people run it. */
  command(script: 'content.ts' | 'verify.ts', ...args: string[]): Run;
  /** Every file of content/registros/, by name. */
  registros(): Map<string, string>;
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a command says and how it ends. */
function runHere(name: string, act: () => void): Run {
  const said = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation((text: string) => {
      said[stream] += `${text}\n`;
    }),
  );
  try {
    act();
    return { status: 0, stdout: said.log, stderr: said.error };
  } catch (error) {
    return { status: 1, stdout: said.log, stderr: `${said.error}${toldOf(name, error)}\n` };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A copy of seeds/ and content/ that is removed when the test ends. The frozen editions, which are most of it, stand there for whoever asks about them. */
export function makeProject({ editions } = { editions: false }): Project {
  const root = mkdtempSync(join(tmpdir(), 'pem-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync(join(ROOT, 'seeds'), join(root, 'seeds'), { recursive: true });
  const isCopied = (path: string): boolean => editions || path !== join(ROOT, 'content/ediciones');
  cpSync(join(ROOT, 'content'), join(root, 'content'), { recursive: true, filter: isCopied });
  const path = (name: string): string => join(root, name);
  const read = (name: string): string => readFileSync(path(name), 'utf8');
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(path(name), content);
  };
  const manifest = (): Record<string, unknown>[] =>
    JSON.parse(read('seeds/fuentes.json')) as Record<string, unknown>[];
  const run = (script: string, ...args: readonly string[]): Run => {
    const done = spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status: done.status, stdout: done.stdout, stderr: done.stderr };
  };
  return {
    root,
    read,
    write,
    edit(name, change) {
      const changed = change(read(`seeds/${name}`));
      write(`seeds/${name}`, changed);
      const entries = manifest().map((entry) => {
        if (entry['archivo'] !== name) return entry;
        return { ...entry, sha256: sha256(changed), bytes: Buffer.byteLength(changed) };
      });
      write('seeds/fuentes.json', JSON.stringify(entries));
    },
    addSource(entry, text) {
      write(`seeds/${String(entry['archivo'])}`, text);
      write('seeds/fuentes.json', JSON.stringify([...manifest(), { ...entry, sha256: sha256(text) }]));
    },
    content: (options = { check: false }) =>
      runHere('content', () => {
        buildContent(root, options);
      }),
    verify: () =>
      runHere('verify', () => {
        verify(root);
      }),
    command: run,
    registros() {
      const folder = path('content/registros');
      if (!existsSync(folder)) return new Map();
      return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    },
  };
}
