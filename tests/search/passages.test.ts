import { describe, expect, it } from 'vitest';

import { packId, readPassages } from '../../src/search/rank/passages.ts';

describe('readPassages', () => {
  it('gives back what the index side wrote', () => {
    const tokens = {
      xqt0z9: [
        { start: 1, end: 5 },
        { start: 9, end: 12 },
      ],
      xqn2z9: [{ start: 0, end: 3 }],
    };
    expect(readPassages([{ id: packId('actividad-1', tokens), text: 'El texto' }])).toEqual([
      { id: 'actividad-1', texto: 'El texto', tokens },
    ]);
  });

  it('reads texts without marks, and ignores what is no mark', () => {
    expect(
      readPassages([
        { id: 'texto', text: 'a' },
        { id: 'x~y~', text: 'b' },
      ]),
    ).toEqual([
      { id: 'texto', texto: 'a', tokens: {} },
      { id: 'x', texto: 'b', tokens: {} },
    ]);
  });
});
