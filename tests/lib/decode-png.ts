/** An independent reader of our pictures: node's zlib and the chunks by hand. */
import { inflateSync } from 'node:zlib';

/** The colours of a picture with one byte per pixel or half of one, row by row. */
export function decode(file: Uint8Array): number[] {
  const bytes = Buffer.from(file);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const width = header.readUInt32BE(0);
  const perByte = 8 / header.readUInt8(8);
  const row = 1 + Math.ceil(width / perByte);
  const placeAt = (x: number, y: number): number => {
    const byte = rows.readUInt8(y * row + 1 + Math.floor(x / perByte));
    if (perByte === 1) return byte;
    return x % 2 === 0 ? byte >> 4 : byte & 15;
  };
  return Array.from({ length: width * header.readUInt32BE(4) }, (_, index) =>
    palette.readUIntBE(placeAt(index % width, Math.floor(index / width)) * 3, 3),
  );
}
