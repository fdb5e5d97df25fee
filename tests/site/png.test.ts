/** The PNG writer, read back by an independent reader of the format: node's zlib and the chunks by hand. */
import { expect, test } from 'vitest';
import { encodePixels } from '../../scripts/site/png.ts';
import { decode } from '../lib/decode-png.ts';

test('a picture of few colours comes back as it was', () => {
  const pixels = Uint32Array.from([0xffffff, 0x1a2b3c, 0x1a2b3c, 0, 0xff0000, 0xffffff]);
  expect(decode(encodePixels(3, 2, pixels))).toEqual([...pixels]);
});

test('sixteen colours take half a byte a pixel, seventeen a whole one, in rows of odd width too', () => {
  for (const [count, bits] of [
    [16, 4],
    [17, 8],
  ] as const) {
    const pixels = Uint32Array.from({ length: 51 }, (_, index) => ((index * 7) % count) * 0x0a0b0c);
    const file = encodePixels(17, 3, pixels);
    expect(Buffer.from(file).readUInt8(24)).toBe(bits);
    expect(decode(file)).toEqual([...pixels]);
  }
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
