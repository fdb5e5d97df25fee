/** An old Chromium as readers have it, from the npm package that is installed or was unpacked: it brings what it needs to run on Linux. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';

/** The package is for one kind of machine. */
export const OLD_CHROMIUM_RUNS = process.platform === 'linux' && process.arch === 'x64';

/** From this version on another way of drawing without a screen is the only one. */
const NEW_DRAWING = 120;

function unpack(bin: string, into: string): void {
  const work = `${into}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  for (const name of readdirSync(bin).filter((file) => file.endsWith('.br')))
    writeFileSync(join(work, basename(name, '.br')), brotliDecompressSync(readFileSync(join(bin, name))));
  for (const name of readdirSync(work).filter((file) => file.endsWith('.tar'))) {
    const { status } = spawnSync('tar', ['xf', name], { cwd: work });
    if (status !== 0) throw new Error(`${name} of the old Chromium could not be unpacked`);
    rmSync(join(work, name));
  }
  chmodSync(join(work, 'chromium'), 0o755);
  // Whoever comes first: another process may have been at it too.
  if (existsSync(into)) rmSync(work, { recursive: true });
  else renameSync(work, into);
}

/** What Playwright needs to launch the Chromium in the package's folder `bin`, unpacked once into `into`. */
export function oldChromium(version: number, bin: string, into: string): LaunchOptions {
  if (!existsSync(into)) unpack(bin, into);
  const drawing =
    version < NEW_DRAWING
      ? ['--headless', '--use-gl=swiftshader']
      : ['--headless=shell', '--use-gl=angle', '--use-angle=swiftshader'];
  const libraries = ['al2023/lib', 'aws/lib', 'lib', '.'].map((folder) => join(into, folder));
  return {
    executablePath: join(into, 'chromium'),
    ignoreDefaultArgs: ['--headless'],
    args: [...drawing, '--no-sandbox', '--no-zygote', '--in-process-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
  };
}
