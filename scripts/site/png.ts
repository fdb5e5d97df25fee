/** A small PNG writer: at most 256 colours, a byte per pixel or half of one, the same bytes on every machine. */
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What one byte per pixel can name, and what half of one can. */
const MOST_COLOURS = 256;
const FEW_COLOURS = 16;

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const partsOf = (key: number): Colour => [key >> 16, (key >> 8) & 255, key & 255];

function distance(a: number, b: number): number {
  const [red, green, blue] = partsOf(a);
  const [otherRed, otherGreen, otherBlue] = partsOf(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

/** An order without neighbours, so that of colours used alike those that give way are not all of one kind. */
const scattered = (colour: number): number => Math.imul(colour, 0x9e3779b1) >>> 0;

/**
 * The colours used most, and for each colour of the picture its place among them: its own or the nearest one's.
 * The flat colours of our drawings are always among them; only shades at the edge of a letter give way.
 */
function paletteOf(pixels: Uint32Array, most: number): { palette: number[]; places: Map<number, number> } {
  const uses = new Map<number, number>();
  // By runs: most pixels of a drawing are like the one before.
  for (let start = 0, end = 0; start < pixels.length; start = end) {
    const pixel = pixels[start] ?? 0;
    for (end = start + 1; end < pixels.length && pixels[end] === pixel;) end += 1;
    uses.set(pixel, (uses.get(pixel) ?? 0) + end - start);
  }
  const byUse = [...uses]
    .sort(([a, useA], [b, useB]) => useB - useA || scattered(a) - scattered(b))
    .map(([colour]) => colour);
  const palette = byUse.slice(0, most);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of byUse.slice(most)) {
    let nearest = 0;
    for (const [place, candidate] of palette.entries())
      if (distance(colour, candidate) < distance(colour, palette[nearest] ?? candidate)) nearest = place;
    places.set(colour, nearest);
  }
  return { palette, places };
}

/** The places of all pixels, row by row, each row after a byte 0: no filter, flat areas pack well as they are. */
function rowsOf(
  width: number,
  height: number,
  pixels: Uint32Array,
  places: ReadonlyMap<number, number>,
): Buffer {
  const rows = Buffer.alloc(height * (1 + width));
  let last = -1;
  let place = 0;
  for (let y = 0, index = 0, at = 0; y < height; y += 1) {
    at += 1;
    for (const end = index + width; index < end; index += 1, at += 1) {
      const pixel = pixels[index] ?? 0;
      if (pixel !== last) {
        last = pixel;
        place = places.get(pixel) ?? 0;
      }
      if (place !== 0) rows[at] = place;
    }
  }
  return rows;
}

/** The same rows with two pixels to a byte: half as much to pack and to unpack. */
function inHalves(rows: Buffer, width: number, height: number): Buffer {
  const long = 1 + width;
  const short = 1 + Math.ceil(width / 2);
  const halves = Buffer.alloc(height * short);
  for (let y = 0; y < height; y += 1)
    for (let x = 0, from = y * long + 1, at = y * short + 1; x < width; x += 2, at += 1)
      halves[at] = ((rows[from + x] ?? 0) << 4) | (x + 1 < width ? (rows[from + x + 1] ?? 0) : 0);
  return halves;
}

/**
 * An opaque picture from its colours, row by row, each as 0xRRGGBB; of fewer colours where it has to be small.
 * fflate packs it and not node's zlib, whose output depends on the processor: a build on ARM has to give the same file.
 */
export function encodePixels(
  width: number,
  height: number,
  pixels: Uint32Array,
  colours = MOST_COLOURS,
): Uint8Array {
  const { palette, places } = paletteOf(pixels, colours);
  const few = palette.length <= FEW_COLOURS;
  const bytes = rowsOf(width, height, pixels, places);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([few ? 4 : 8, 3, 0, 0, 0], 8); // bits, a palette, the only packing, the only filtering, not interlaced
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [...partsOf(colour)]))),
    chunk('IDAT', zlibSync(few ? inHalves(bytes, width, height) : bytes, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
