/** The walls of the house, asked of the imports themselves: no two folders import each other, and no files do so in a circle. */
import { expect, it } from 'vitest';
import { bothWays, circledFiles, countRooms, importsIn } from '../../scripts/tools/structure.ts';
import { ROOT } from '../lib/project.ts';

const imports = importsIn(ROOT);

it('no two folders import each other', () => {
  expect(bothWays(countRooms(imports))).toEqual([]);
});

it('no files import one another in a circle, not even for a type', () => {
  expect(circledFiles(imports)).toEqual([]);
});

it('a circle is told by its files, and by none that only lead into it or out of it', () => {
  const made = ['a b', 'b c', 'c b', 'c d'].map((pair) => {
    const [from = '', to = ''] = pair.split(' ').map((name) => `src/${name}/x.ts`);
    return { from, to };
  });
  expect(circledFiles(made)).toEqual(['src/b/x.ts', 'src/c/x.ts']);
  expect(bothWays(countRooms(made))).toEqual(['src/b and src/c']);
});
