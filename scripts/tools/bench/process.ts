/** Runs a command and watches the whole tree of its processes: seconds, CPU seconds, and the most memory at one moment. Linux only. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  seconds: number;
  cpu: number;
  /** Resident memory of the tree, in MB of a million bytes. */
  peak: number;
}

/** Clock ticks a second in /proc; the same on every Linux that Node runs on. */
const TICKS = 100;
const PAGE = 4096;
const EVERY_MS = 40;

interface Seen {
  parent: number;
  /** Its own user and system time. */
  ticks: number;
  pages: number;
}

function processes(): Map<number, Seen> {
  const all = new Map<number, Seen>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program, in parentheses, may hold anything.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      all.set(Number(name), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        pages: Number(fields[21]),
      });
    } catch {
      // It ended between the two readings.
    }
  }
  return all;
}

function treeOf(root: number, all: ReadonlyMap<number, Seen>): [number, Seen][] {
  const members = new Set([root]);
  for (const member of members) for (const [pid, { parent }] of all) if (parent === member) members.add(pid);
  return [...all].filter(([pid]) => members.has(pid));
}

/** What it cost and what it said. Rejects with the command's output when it fails. What a process does in its last 40 ms may be missed. */
export function costOf(folder: string, script: string): Promise<Cost & { said: string }> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const start = performance.now();
  const child = spawn(process.execPath, [script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const ticks = new Map<number, number>();
  let peak = 0;
  const timer = setInterval(() => {
    const tree = treeOf(child.pid ?? -1, processes());
    for (const [pid, seen] of tree) ticks.set(pid, seen.ticks);
    peak = Math.max(peak, tree.reduce((sum, [, seen]) => sum + seen.pages, 0) * PAGE);
  }, EVERY_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      const cpu = [...ticks.values()].reduce((sum, n) => sum + n, 0) / TICKS;
      if (code === 0) resolve({ seconds, cpu, peak: peak / 1e6, said: output });
      else reject(new Error(`${script} in ${folder} failed:\n${output.slice(-3000)}`));
    });
  });
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
