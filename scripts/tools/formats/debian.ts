/** Programs of Debian that check formats: found, or installed where nobody has to be asked. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function hasProgram(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

function install(packages: readonly string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Tests of two files can want programs at once, and only one apt-get works at a time.
  const patient = ['-o', 'DPkg::Lock::Timeout=600'];
  const apt = (...words: string[]) =>
    spawnSync('apt-get', [...patient, ...words], { env, stdio: 'ignore' }).status === 0;
  if (!apt('install', '-y', '--no-install-recommends', ...packages)) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
}

/** Undefined when all programs are there, after trying to install them; else the reason, with the remedy. */
export function missingPrograms(
  programs: readonly string[],
  packages: readonly string[],
): string | undefined {
  const missing = (): string[] => programs.filter((program) => !hasProgram(program));
  if (missing().length > 0) install(packages);
  const left = missing();
  if (left.length === 0) return undefined;
  return `not run: ${left.join(' and ')} not found (Debian: ${packages.join(' ')})`;
}
