import { describe, expect, it } from 'vitest';
import { citaApa, citaBibtex, citaCsl, citaRis, citas, citaSimple, type Obra } from '../../src/model/cite.ts';

const OBRA: Obra = {
  id: 'pem-abierto-1.1.1',
  titulo: 'Línea de acción 1.1.1: Analizar & presentar reformas.',
  tipo: 'pagina',
  version: '2026.11.0',
  fecha: '2026-11-05',
  url: 'https://pem.example.org/lineas/1.1.1.html',
};
const PRIVADA: Obra = { ...OBRA, url: undefined };

describe('a citation', () => {
  it('says in plain Spanish what, where, which edition and at which address, with no double stop', () => {
    expect(citaSimple(OBRA)).toBe(
      'Línea de acción 1.1.1: Analizar & presentar reformas. En PEM Abierto, edición 2026.11.0, del 5 de noviembre de 2026. https://pem.example.org/lineas/1.1.1.html',
    );
  });

  it('follows APA in Spanish', () => {
    expect(citaApa(OBRA)).toBe(
      'PEM Abierto. (2026, 5 de noviembre). Línea de acción 1.1.1: Analizar & presentar reformas (edición 2026.11.0). https://pem.example.org/lineas/1.1.1.html',
    );
  });

  it('escapes for LaTeX what LaTeX would read as its own, and balances its braces', () => {
    const bib = citaBibtex({ ...OBRA, titulo: 'a & b {c} 50% \\d' });
    expect(bib).toContain('title = {{a \\& b \\{c\\} 50\\% \\textbackslash d}}');
    const braces = bib.replace(/\\[{}]/g, '');
    expect(braces.split('{').length).toBe(braces.split('}').length);
  });

  it('begins and ends a RIS record, one tag a line', () => {
    const lines = citaRis(OBRA);
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  });

  it('gives CSL its date in numbers', () => {
    expect(citaCsl(OBRA)[0]?.issued).toEqual({ 'date-parts': [[2026, 11, 5]] });
  });

  it('says so where the copy has no public address, and gives none', () => {
    const texts = citas(PRIVADA).map(({ texto }) => texto);
    expect(texts.filter((texto) => !texto.includes('copia sin dirección pública'))).toEqual([]);
    expect(texts.filter((texto) => texto.includes('http'))).toEqual([]);
  });
});
