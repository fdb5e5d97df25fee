/** What the entries of a zip say of themselves in its central directory: read here from the bytes, so that no program has to be there. */

const CENTRAL = 0x02014b50;
const UNIX = 3;

/** «path: mode» of every entry that doesn't come from Unix as a file that everyone reads and its owner changes. */
export function entriesWithOtherModes(zip: Uint8Array): string[] {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  const others: string[] = [];
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error(`no entry at byte ${at}`);
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const mode = bytes.readUInt16LE(at + 40).toString(8);
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0));
    if (bytes[at + 5] !== UNIX || mode !== '100644') others.push(`${path}: ${mode}`);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return others;
}
