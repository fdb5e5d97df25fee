import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { notaDeLinea } from '../../src/model/cite-linea.ts';
import { citaApa, citaBibtex, citaCsl, citaRis, citas, citaSimple, type Obra } from '../../src/model/cite.ts';
import { formaLarga } from '../../src/model/words.ts';
import { ROOT } from '../lib/project.ts';

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

  it('keeps what a reader should know to the form that is read, and managers their fields', () => {
    const own = { ...OBRA, nota: 'Renglón 9.' };
    expect(citaSimple(own)).toContain('reformas. Renglón 9. En PEM Abierto');
    expect(citas(own).slice(1)).toEqual(citas(OBRA).slice(1));
  });

  it('of each línea names the document, both renglones and the answer', () => {
    const wrong = readCatalog(ROOT).lineas.filter((vista) => {
      const nota = notaDeLinea(vista);
      const renglones = [vista.linea, ...vista.respuestas.map(({ respuesta }) => respuesta)];
      return !(
        nota.includes('Diario Oficial de la Federación el 30 de abril de 2014') &&
        renglones.every(({ renglon }) => new RegExp(`renglón ${String(renglon)}\\b`).test(nota)) &&
        vista.respuestas.every(({ forma, reporte }) => nota.includes(formaLarga(forma, reporte)))
      );
    });
    expect(wrong.map(({ linea }) => linea.clave)).toEqual([]);
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
