/** Draws docs/imagenes/estructura.svg from the imports themselves, and tells how many of them leave their folder, which folders import each other, and which files do so in a circle: the house as it is, not as we mean it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listFiles } from '../lib/files.ts';

/** Import and export specifiers, and those that a file loads later, such as `from '../model/claves.ts'`. */
const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** Where each room stands in the drawing: what is imported lies below. Rooms that are not named here are an error, so that no new one is left out. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  scripts: [4, 0],
  'scripts/tools': [5, 0],
  'src/pages': [0, 0],
  'src/layouts': [0, 1],
  'src/components': [1, 1],
  'src/client': [2, 0],
  'src/styles': [0, 2],
  src: [1, 0],
  'scripts/site': [4, 1],
  'scripts/source': [5, 1],
  'src/charts': [1, 2],
  'src/data': [4, 2],
  'src/search': [3, 1],
  'src/browser': [2, 2],
  'src/model': [3, 3],
  'scripts/lib': [5, 3],
};

const WIDTH = 120;
const HEIGHT = 44;
const STEP_X = 150;
const STEP_Y = 100;

export interface Import {
  from: string;
  to: string;
}

export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return file.split('/').length > 2 ? `${top}/${second}` : top;
}

/** Every import of one file of the project by another, tests left out. */
export function importsIn(root: string): Import[] {
  const files = ['src', 'scripts'].flatMap((top) =>
    listFiles(join(root, top))
      .map((file) => `${top}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.includes('/bench/astro/')),
  );
  const known = new Set(files);
  return files.flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].flatMap(([, path = '']) => {
      const to = posix.join(posix.dirname(from), path);
      return known.has(to) ? [{ from, to }] : [];
    }),
  );
}

function centre(room: string): [number, number] {
  const place = PLACES[room];
  if (place === undefined)
    throw new Error(`${room} has no place in the drawing: add it to PLACES in scripts/tools/structure.ts`);
  return [20 + place[0] * STEP_X + WIDTH / 2, 20 + place[1] * STEP_Y + HEIGHT / 2];
}

function arrow(from: string, to: string, count: number): string {
  const [x1, y1] = centre(from);
  const [x2, y2] = centre(to);
  const [dx, dy] = [x2 - x1, y2 - y1];
  // From the edge of one room to the edge of the other.
  const reach = Math.min(WIDTH / 2 / Math.max(Math.abs(dx), 1), HEIGHT / 2 / Math.max(Math.abs(dy), 1));
  const [sx, sy, ex, ey] = [x1 + dx * reach, y1 + dy * reach, x2 - dx * reach, y2 - dy * reach].map((n) =>
    n.toFixed(0),
  );
  const width = (0.6 + Math.log10(count)).toFixed(1);
  return `<path d="M${sx} ${sy}L${ex} ${ey}" stroke-width="${width}"><title>${from} → ${to}: ${count}</title></path>`;
}

function box(room: string): string {
  const [x, y] = centre(room);
  return `<path fill="#eceffa" stroke="#1c3a94" d="M${x - WIDTH / 2} ${y - HEIGHT / 2}h${WIDTH}v${HEIGHT}h-${WIDTH}z"/><text x="${x}" y="${y + 4}" text-anchor="middle" fill="#111a33">${room}</text>`;
}

/** Imports from one room to another, with how many there are. */
export function countRooms(imports: readonly Import[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of imports) {
    const key = `${roomOf(from)} ${roomOf(to)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Pairs of rooms of which each imports the other. */
export const bothWays = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts.keys()].flatMap((key) => {
    const [from = '', to = ''] = key.split(' ');
    return from < to && counts.has(`${to} ${from}`) ? [`${from} and ${to}`] : [];
  });

/** Files that import one another in a circle, types too: what no file imports, and what imports none, is taken away until nothing of the kind is left. */
export function circledFiles(imports: readonly Import[]): string[] {
  let left = imports;
  for (;;) {
    const importing = new Set(left.map(({ from }) => from));
    const imported = new Set(left.map(({ to }) => to));
    const inside = left.filter(({ from, to }) => imported.has(from) && importing.has(to));
    if (inside.length === left.length) return [...importing].toSorted();
    left = inside;
  }
}

export function drawStructure(counts: ReadonlyMap<string, number>): string {
  const pairs = [...counts].map(([key, count]) => [...key.split(' '), count] as [string, string, number]);
  const rooms = [...new Set(pairs.flatMap(([from, to]) => [from, to]))].toSorted();
  const arrows = pairs.filter(([from, to]) => from !== to).map(([from, to, count]) => arrow(from, to, count));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 910 390" width="910" height="390" font-family="Arial, Helvetica, sans-serif" font-size="13">
<title>Which folders import which, drawn from the imports</title>
<defs><marker id="p" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0l8 4-8 4z" fill="#1c3a94"/></marker></defs>
<path fill="#fff" d="M0 0h910v390H0z"/>
<g fill="none" stroke="#1c3a94" marker-end="url(#p)">
${arrows.join('\n')}
</g>
<g>
${rooms.map(box).join('\n')}
</g>
</svg>
`;
}

if (import.meta.main) {
  const root = process.cwd();
  const imports = importsIn(root);
  const counts = countRooms(imports);
  writeFileSync(join(root, 'docs', 'imagenes', 'estructura.svg'), drawStructure(counts));
  const leaving = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to));
  const floor = leaving.filter(({ to }) => ['src/model', 'scripts/lib'].includes(roomOf(to)));
  const share = (n: number): string => `${n} (${((100 * n) / imports.length).toFixed(0)} %)`;
  console.log(
    `imports: ${imports.length}; between folders: ${share(leaving.length)}, of them down to src/model or scripts/lib: ${share(floor.length)}`,
  );
  for (const pair of bothWays(counts)) console.log(`both ways: ${pair}`);
  for (const file of circledFiles(imports)) console.log(`in a circle: ${file}`);
}
