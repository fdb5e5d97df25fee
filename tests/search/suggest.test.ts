import { describe, expect, it } from 'vitest';
import { suggest, type Suggestion } from '../../src/search/suggest.ts';

const ALL: readonly Suggestion[] = [
  ['3', 'Consolidar una gestión migratoria eficaz', 'objetivos/3.html'],
  ['3.5', 'Mejorar y modernizar la infraestructura', 'estrategias/3.5.html'],
  ['3.5.1', 'Crear mecanismos de coordinación efectivos', 'lineas/3.5.1.html'],
  ['3.5.10', 'Mejorar las condiciones de alojamiento', 'lineas/3.5.10.html'],
  ['INM', 'Instituto Nacional de Migración', 'dependencias/inm.html'],
];
const urls = (query: string): string[] => suggest(ALL, query).map(([, , url]) => url);

describe('suggest', () => {
  it('offers the page of a clave first, then those below it', () => {
    expect(urls('3.5')).toEqual(['estrategias/3.5.html', 'lineas/3.5.1.html', 'lineas/3.5.10.html']);
    expect(urls('línea 3.5.10')[0]).toBe('lineas/3.5.10.html');
  });

  it('finds a dependencia by its sigla and by the beginnings of its words, without accents', () => {
    expect(urls('inm')).toEqual(['dependencias/inm.html']);
    expect(urls('migracion instituto')).toEqual(['dependencias/inm.html']);
  });

  it('offers nothing for nothing, for one letter, or for words that no page has', () => {
    expect(urls('')).toEqual([]);
    expect(urls('m')).toEqual([]);
    expect(urls('queso')).toEqual([]);
  });
});
