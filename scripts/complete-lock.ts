/**
 * Completes package-lock.json after `npm install` on a machine whose registry lacks some platforms' optional packages:
 * npm then leaves them out of the lock, and `npm ci` refuses a lock that lacks them. Their entries say which platform
 * they are for, so that other platforms skip them. Run: node scripts/complete-lock.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
  'windows',
];
const PROCESSORS: [RegExp, string][] = [
  [/\barm64\b/, 'arm64'],
  [/\b(x64|x86_64|amd64)\b/, 'x64'],
  [/\bia32\b/, 'ia32'],
  [/\barm\b/, 'arm'],
  [/\bppc64\b/, 'ppc64'],
  [/\briscv64\b/, 'riscv64'],
  [/\bs390x\b/, 's390x'],
  [/\bloong64\b/, 'loong64'],
  [/\bmips64el\b/, 'mips64el'],
  [/\bwasm32\b/, 'wasm32'],
];

/** What a platform package's name says of where it runs; undefined when it says nothing. */
function platformOf(name: string): Record<string, string[]> | undefined {
  const words = name.split('/').at(-1) ?? '';
  const system = SYSTEMS.find((candidate) => words.includes(candidate));
  const processor = PROCESSORS.find(([pattern]) => pattern.test(words.replaceAll('-', ' ')))?.[1];
  if (processor === undefined) return undefined;
  const libc = /musl/.test(words) ? 'musl' : /gnu/.test(words) ? 'glibc' : undefined;
  return {
    cpu: [processor],
    ...(libc !== undefined && system === 'linux' && { libc: [libc] }),
    ...(system !== undefined && { os: [system === 'windows' ? 'win32' : system] }),
  };
}

/** Where npm would look for `name` from the package at `path`: the nearest node_modules that has it. */
function resolve(packages: Record<string, Entry>, path: string, name: string): string | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (at === '') return undefined;
    if (!at.includes('/node_modules/')) {
      const top = `node_modules/${name}`;
      return packages[top] === undefined ? undefined : top;
    }
  }
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const added: string[] = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = resolve(lock.packages, path, name);
    const platform = platformOf(name);
    const exact = /^\d+\.\d+\.\d+/.test(version);
    if (
      platform === undefined ||
      !exact ||
      (found !== undefined && lock.packages[found]?.version === version)
    )
      continue;
    const place = found === undefined ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    lock.packages[place] = {
      version,
      ...(entry['dev'] === true && { dev: true }),
      optional: true,
      ...platform,
    };
    added.push(`${place}@${version}`);
  }
}
const [root, ...rest] = Object.entries(lock.packages);
rest.sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries([...(root === undefined ? [] : [root]), ...rest]);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'nothing was missing' : added.join('\n'));
