/** The Debian packages that the heavier validators need, installed when this runs as root. */
import { spawnSync } from 'node:child_process';

/** Program → the package that has it. */
const PROGRAMS: Readonly<Record<string, string>> = {
  sqlite3: 'sqlite3',
  soffice: 'libreoffice-calc-nogui',
  csvclean: 'csvkit',
  rapper: 'raptor2-utils',
  xmllint: 'libxml2-utils',
  bib2xml: 'bibutils',
  unzip: 'unzip',
  Rscript: 'r-base-core',
};
/** What Python imports → the package that has it. */
const MODULES: Readonly<Record<string, string>> = { pandas: 'python3-pandas', openpyxl: 'python3-openpyxl' };

/** Debian's own Python has Debian's packages; another one may stand before it in the path. */
export const PYTHON = '/usr/bin/python3';

const succeeds = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** Packages whose programs are not here. */
export function missingPackages(): string[] {
  const programs = Object.entries(PROGRAMS).filter(
    ([program]) => !succeeds('sh', ['-c', `command -v ${program}`]),
  );
  const modules = Object.entries(MODULES).filter(([module]) => !succeeds(PYTHON, ['-c', `import ${module}`]));
  return [...programs, ...modules].map(([, name]) => name);
}

/** Installs what is missing; returns what to do where it can't. */
export function installPackages(): string | undefined {
  const missing = missingPackages();
  if (missing.length === 0) return undefined;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !succeeds('sh', ['-c', 'command -v apt-get'])) {
    return `the validators need packages that are not installed. On Debian, as root, run: ${command}`;
  }
  console.log(`installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'DPkg::Lock::Timeout=600', '-qq'];
  spawnSync('apt-get', ['update', ...options], { stdio: 'ignore', env });
  const args = ['install', '-y', '--no-install-recommends', ...options, ...missing];
  const done = spawnSync('apt-get', args, { encoding: 'utf8', env });
  const still = missingPackages();
  return still.length === 0 ? undefined : `apt-get could not install ${still.join(', ')}:\n${done.stderr}`;
}
