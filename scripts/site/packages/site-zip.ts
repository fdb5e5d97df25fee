/** `pem-abierto.zip`: the whole site, with nothing left out, as a folder to unzip and open by double click. */
import { zip } from '../../../src/data/formats/zip.ts';

/** What docs/contrato.md promises. Completeness comes before size: what is over it is packed all the same, and told. */
export const PROMISED_ZIP = 6_000_000;

const LEEME = 'LEEME.txt';

export function siteZip(dist: ReadonlyMap<string, Uint8Array>, leeme: string, fecha: string): Uint8Array {
  if (dist.has(LEEME)) throw new Error(`dist/ already has a ${LEEME}, which the zip writes itself`);
  return zip(new Map<string, string | Uint8Array>([...dist, [LEEME, leeme]]), fecha);
}
