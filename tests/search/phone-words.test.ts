import { describe, expect, it } from 'vitest';

import { fromPhone, unglue } from '../../src/search/analysis/phone-words.ts';
import { isStop, soundsLikeStop } from '../../src/search/analysis/stop-words.ts';

const WORDS = new Set(
  'escuela frontera mujeres migrantes partir ayuda trabajo carro caro regresan'.split(' '),
);
const isKnown = (word: string): boolean => WORDS.has(word.toLowerCase()) || isStop(word);

describe('words as phones send them', () => {
  it('are what chats shorten', () => {
    expect(['q', 'xq', 'X', 'xa', 'k', 'tb', 'd', 'kien'].map((word) => fromPhone(word, isKnown))).toEqual([
      'que',
      'porque',
      'por',
      'para',
      'que',
      'también',
      'de',
      'quién',
    ]);
  });

  it('lose letters held down, where that leaves a word', () => {
    expect(['ayudaaaa', 'trabajooo', 'carrrro', 'ayudaa'].map((word) => fromPhone(word, isKnown))).toEqual([
      'ayuda',
      'trabajo',
      'caro',
      'ayuda',
    ]);
  });

  it('come apart where a little word is glued before, or two words are', () => {
    expect(unglue('ala', isKnown)).toEqual(['a', 'la']);
    expect(unglue('apartir', isKnown)).toEqual(['a', 'partir']);
    expect(unglue('deir', isKnown)).toEqual(['de', 'ir']);
    expect(unglue('enlafrontera', isKnown)).toEqual(['en', 'la', 'frontera']);
    expect(unglue('mujeresmigrantes', isKnown)).toEqual(['mujeres', 'migrantes']);
    expect(['queso', 'conejo', 'paradero', 'ensalada'].map((word) => unglue(word, isKnown))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('are little words where they sound like one, and a letter alone always', () => {
    expect(['ke', 'ago', 'ase', 'ay', 'benimos'].filter((word) => !soundsLikeStop(word))).toEqual([]);
    expect(['perro', 'rifa', 'texas', 'supremo', 'vinos'].filter(soundsLikeStop)).toEqual([]);
    expect(['z', 'ñ', 'w'].filter((letter) => !isStop(letter))).toEqual([]);
  });
});
