/** What a search asks by its address, however that was altered on the way: nothing is dropped without a word. */
import { describe, expect, it } from 'vitest';
import { knownFacets, readAltered, unreadParts } from '../../src/search/page/altered-address.ts';
import { isAltered, readState, writeState } from '../../src/search/page/state.ts';

const RIGHT = '?q=capacitaci%C3%B3n&objetivo=5&respuesta=se-realizaran';

describe('an address of the search', () => {
  it.each([
    ['escaped', '?q=capacitaci%C3%B3n%26objetivo%3D5%26respuesta%3Dse-realizaran'],
    ['escaped as a whole', '?q%3Dcapacitaci%25C3%25B3n%26objetivo%3D5%26respuesta%3Dse-realizaran'],
    ['escaped twice', '?q=capacitaci%25C3%25B3n%2526objetivo%253D5%2526respuesta%253Dse-realizaran'],
    ['as HTML writes it', '?q=capacitaci%C3%B3n&amp;objetivo=5&amp;respuesta=se-realizaran'],
    ['with other signs between', '?q=capacitaci%C3%B3n;objetivo=5;respuesta=se-realizaran'],
    ['at the end of a sentence', '?q=capacitaci%C3%B3n&objetivo=5&respuesta=se-realizaran).'],
    ['in quotes', '?q=capacitaci%C3%B3n&objetivo=5&respuesta=se-realizaran%E2%80%9D,'],
    ['in capitals', '?Q=capacitaci%C3%B3n&Objetivo=5&RESPUESTA=Se-Realizaran'],
    ['as people write it', '?q=capacitaci%C3%B3n&objetivo=5&respuesta=se+realizar%C3%A1n'],
    ['behind another sign', '#q=capacitaci%C3%B3n&objetivo=5&respuesta=se-realizaran'],
    ['with one sign for another', '?q=capacitaci%C3%B3n#objetivo=5?respuesta=se-realizaran'],
    ['with what services add', `${RIGHT}&utm_source=x&fbclid=y`],
  ])('is read %s', (_, address) => {
    // Whatever stands behind `#` is looked at in any case.
    expect(address.includes('#') || isAltered(address)).toBe(true);
    expect(writeState(readAltered(address))).toBe(RIGHT);
  });

  it('that the page writes is read at once', () => {
    const addresses = [RIGHT, '?q=ni%C3%B1as+y+ni%C3%B1os', '?q=%22Grupos+Beta%22&tema=salud', '?q='];
    expect(addresses.filter(isAltered)).toEqual([]);
    expect(addresses.map((search) => readState(search))).toEqual(addresses.map(readAltered));
  });

  it('keeps in the words whatever names nothing of the search', () => {
    expect(readAltered('?q=A%26B;c=1').query).toBe('A&B;c=1');
    expect(readAltered('?q=ni%F1os').query).toBe('niños');
  });

  it('takes several values of a filter', () => {
    expect(readAltered('?objetivo=1,5&objetivo=2').facets).toEqual({ objetivo: ['1', '5', '2'] });
  });

  it('tells what it can’t read, and asks for the rest', () => {
    const state = readAltered('?q=remesas&objetivo=9&objetivo=5&orden=fecha&exacta=tal-vez');
    const isValue = (facet: string, value: string): boolean => facet === 'objetivo' && value < '6';
    expect(state.query).toBe('remesas');
    expect(knownFacets(state.facets, isValue)).toEqual({ objetivo: ['5'] });
    expect(unreadParts(state, isValue)).toEqual(['exacta=tal-vez', 'orden=fecha', 'objetivo=9']);
  });
});
