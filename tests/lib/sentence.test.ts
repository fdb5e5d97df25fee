/** What the system refuses is said in a sentence with the remedy, whichever library met it. */
import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../scripts/lib/sentence.ts';

const FULL = /^The disk is full: make room/;

describe('sentenceOf', () => {
  it('says the remedy of an error of Node, with its path', () => {
    const error = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/a/b' });
    expect(sentenceOf(error)).toMatch(FULL);
    expect(sentenceOf(error)).toContain('(/a/b)');
  });

  it('says it of an error that carries only the system’s number, under a code of its own', () => {
    const message = `Failed to write file in /a\n\nCaused by:\n    No space left on device (os error ${String(constants.errno.ENOSPC)})`;
    expect(sentenceOf(Object.assign(new Error(message), { code: 'UNHANDLEABLE_ERROR' }))).toMatch(FULL);
  });

  it('leaves what it doesn’t know as it is, with its hint', () => {
    expect(sentenceOf(new Error('no (os error 99999)'))).toBe('no (os error 99999)');
    expect(sentenceOf(Object.assign(new Error('no'), { code: 'OTHER', hint: 'do this' }))).toBe(
      'no\n  hint: do this',
    );
    expect(sentenceOf('words')).toBe('words');
  });
});
