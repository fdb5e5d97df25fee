import { describe, expect, it } from 'vitest';

import { passesGate } from '../../src/search/plan/gate.ts';
import { planQuery } from '../../src/search/plan/plan.ts';
import { LEXICO } from './lexicon.ts';

const answers = (query: string): boolean => planQuery(query, LEXICO).concepts.length > 0;

describe('passesGate', () => {
  it('lets everything pass that is known', () => {
    expect(passesGate({ firm: 0, temas: 0, unknown: 0, ofMigration: false })).toBe(true);
  });

  it('wants more known than unknown, and words of the documents count half', () => {
    expect(passesGate({ firm: 2, temas: 0, unknown: 1, ofMigration: false })).toBe(false);
    expect(passesGate({ firm: 3, temas: 0, unknown: 1, ofMigration: false })).toBe(true);
  });

  it('takes the word migrantes as a sign, but never as enough', () => {
    expect(passesGate({ firm: 1, temas: 0, unknown: 2, ofMigration: true })).toBe(true);
    expect(passesGate({ firm: 0, temas: 0, unknown: 1, ofMigration: true })).toBe(false);
  });
});

describe('what a topic is worth beside an unknown word', () => {
  it('is enough when it belongs to migration by itself', () => {
    expect(answers('deportados de Wichita')).toBe(true);
    expect(answers('SRE en Wichita')).toBe(true);
  });

  it('is not when it is said of other things as well, however often it is named', () => {
    expect(answers('niño de Wichita')).toBe(false);
    expect(answers('niño chamaco Wichita')).toBe(false);
    expect(answers('niño migrante de Wichita')).toBe(true);
  });

  it('is enough when several of its words stand together', () => {
    expect(answers('dinero que enviar a Wichita')).toBe(true);
  });
});
