/** The register of addresses in the build: reads content/ediciones/direcciones.json and a dist, and says what was lost. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import type { Issue } from '../../src/model/issue.ts';
import { addressesOf, checkRegister, register, REGISTER, type Register } from './register.ts';

/** What is registered; nothing before the first edition. */
export function readRegister(root: string): Register {
  const file = join(root, REGISTER);
  return existsSync(file) ? register.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Every promised address of a dist on the disk. */
export function distAddresses(out: string): string[] {
  return addressesOf(listFiles(out), (path) => readFileSync(join(out, path), 'utf8'));
}

/** Lost addresses are errors; new ones are only told. */
export function checkAddresses(root: string, out: string): { issues: Issue[]; told: string } {
  const addresses = distAddresses(out);
  const { issues, added } = checkRegister(readRegister(root), addresses);
  const told = `${addresses.length} addresses, ${added.length} not yet in an edition, ${issues.length} lost`;
  return { issues, told };
}
