/** The PNG writer, read back by an independent reader of the format: node's zlib and the chunks by hand. */
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePixels } from '../../scripts/site/png.ts';

/** The colours of a picture with one byte per pixel, row by row. */
function decode(file: Uint8Array): number[] {
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
  return Array.from({ length: width * header.readUInt32BE(4) }, (_, index) =>
    palette.readUIntBE((rows[1 + index + Math.floor(index / width)] ?? 0) * 3, 3),
  );
}

test('a picture of few colours comes back as it was', () => {
  const pixels = Uint32Array.from([0xffffff, 0x1a2b3c, 0x1a2b3c, 0, 0xff0000, 0xffffff]);
  expect(decode(encodePixels(3, 2, pixels))).toEqual([...pixels]);
});

test('of more colours than fit, those used most stay and the others go to the nearest', () => {
  // Red and blue fill most of it; 300 greys, of which 254 fit, once each.
  const greys = Array.from({ length: 300 }, (_, shade) => (shade % 256) * 0x10101 + (shade > 255 ? 1 : 0));
  const pixels = Uint32Array.from([
    ...Array<number>(50).fill(0xff0000),
    ...Array<number>(50).fill(0x0000ff),
    ...greys,
  ]);
  const seen = decode(encodePixels(20, 20, pixels));
  expect(seen.slice(0, 100)).toEqual([...pixels.slice(0, 100)]);
  expect(new Set(seen).size).toBeLessThanOrEqual(256);
  const far = greys.filter((grey, index) => Math.abs((grey >> 16) - ((seen[100 + index] ?? 0) >> 16)) > 2);
  expect(far).toEqual([]);
});
