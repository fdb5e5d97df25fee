import { describe, expect, it } from 'vitest';

import { decodeCbor, encodeCbor, type Cbor } from '../../src/search/index/cbor.ts';

const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

describe('CBOR', () => {
  /** From appendix A of RFC 8949. */
  const EXAMPLES: readonly [string, Cbor][] = [
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['20', -1],
    ['3863', -100],
    ['3903e7', -1000],
    ['60', ''],
    ['62c3bc', 'ü'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
  ];

  it.each(EXAMPLES)('reads and writes %s', (bytes, value) => {
    expect(decodeCbor(hex(bytes))).toEqual(value);
    expect(encodeCbor(value).toString('hex')).toBe(bytes);
  });

  it('writes long lists and texts as it reads them', () => {
    const value = Array.from({ length: 300 }, (_, i) => 'ñ'.repeat(i));
    expect(decodeCbor(encodeCbor(value))).toEqual(value);
  });

  it('refuses what it does not know, what is cut and what follows', () => {
    const wrong = ['f5', 'a0', '4101', '9fff', 'fb3ff199999999999a', '1b000000e8d4a51000', '1903', '0000'];
    for (const bytes of wrong) expect(() => decodeCbor(hex(bytes)), bytes).toThrow();
  });
});
