import { describe, expect, it } from 'vitest';

import { FIRST, groupRest, type Block } from '../../src/search/rank/groups.ts';

const TEN = Array.from({ length: FIRST }, (_, i) => `5.1.${String(i + 1)}`);
const flat = (bloques: readonly Block[]): string[] =>
  bloques.flatMap((bloque) => ('clave' in bloque ? [bloque.clave] : bloque.claves));

describe('groupRest', () => {
  it('leaves the first ten alone, however many are of one estrategia', () => {
    expect(groupRest(TEN)).toEqual([]);
    expect(groupRest([...TEN, '5.1.11'])).toEqual([{ clave: '5.1.11' }]);
  });

  it('gathers three or more líneas of one estrategia where the best of them stands', () => {
    expect(groupRest([...TEN, '1.1.1', '2', '4.3.2', '4.3', '4.3.1', '1.1.2', '4.3.5'])).toEqual([
      { clave: '1.1.1' },
      { clave: '2' },
      { estrategia: '4.3', claves: ['4.3.2', '4.3.1', '4.3.5'] },
      { clave: '4.3' },
      { clave: '1.1.2' },
    ]);
  });

  it('does not take 1.1 for 1.10, and loses nothing', () => {
    const rest = ['1.1.1', '1.10.1', '1.1.2', '1.10.2', '1.1.3', '1.10.3'];
    const bloques = groupRest([...TEN, ...rest]);
    expect(bloques).toHaveLength(2);
    expect(flat(bloques).toSorted()).toEqual(rest.toSorted());
  });
});
