/** Citations, and the files of the repository that repeat them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EDICION, jsonOf, ROOT, textOf } from './made.ts';

describe('citations', () => {
  test('name the same work, edition and address in every format', () => {
    const bib = textOf('datos/citas/pem.bib');
    const ris = textOf('datos/citas/pem.ris');
    const [csl] = jsonOf('datos/citas/pem.csl.json') as {
      title: string;
      version: string;
      URL: string;
      issued: { 'date-parts': number[][] };
    }[];
    expect(bib).toContain(`title = {{${csl?.title ?? '?'}}}`);
    expect(ris).toContain(`TI  - ${csl?.title ?? '?'}\r\n`);
    expect(bib).toContain(`url = {${csl?.URL ?? '?'}}`);
    expect(ris).toContain(`UR  - ${csl?.URL ?? '?'}\r\n`);
    expect(csl?.version).toBe(EDICION.version);
    expect(csl?.issued['date-parts']).toEqual([EDICION.fecha.split('-').map(Number)]);
  });

  test('give the name of an organisation whole, so that no program reads a person called Abierto', () => {
    // What each reader goes by: EndNote a comma at the end, bibutils no plain space, BibTeX braces.
    expect(textOf('datos/citas/pem.ris')).toMatch(/^AU {2}- PEM\u00a0Abierto,\r$/m);
    expect(textOf('datos/citas/pem.bib')).toContain('author = {{PEM Abierto}}');
    expect(jsonOf('datos/citas/pem.csl.json')).toMatchObject([{ author: [{ literal: 'PEM Abierto' }] }]);
  });

  test('in RIS begin with a type and end with an end', () => {
    const lines = textOf('datos/citas/pem.ris').trimEnd().split('\r\n');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- ?/.test(line))).toEqual([]);
    expect([lines[0], lines.at(-1)?.trimEnd()]).toEqual(['TY  - DATA', 'ER  -']);
  });

  test('of the repository name the edition too', () => {
    const cff = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
    expect(cff).toMatch(new RegExp(`^version: ['"]?${EDICION.version}['"]?$`, 'm'));
    expect(cff).toMatch(new RegExp(`^date-released: ['"]?${EDICION.fecha}['"]?$`, 'm'));
  });

  test('for Zenodo say the same of the work', () => {
    const zenodo: unknown = JSON.parse(readFileSync(join(ROOT, '.zenodo.json'), 'utf8'));
    const { title, description, keywords } = jsonOf('datos/datapackage.json') as Record<string, unknown>;
    expect(zenodo).toMatchObject({
      title,
      description,
      keywords,
      version: EDICION.version,
      publication_date: EDICION.fecha,
      creators: [{ name: 'PEM Abierto' }],
    });
  });

  test('of the repository give the same title, author and key words as the data', () => {
    const cff = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
    const descriptor = jsonOf('datos/datapackage.json') as { title: string; keywords: string[] };
    expect(cff).toContain(`\ntitle: '${descriptor.title}'\n`);
    expect(cff).toContain('\nauthors:\n  - name: PEM Abierto\n');
    expect(cff).toContain(`\nkeywords:\n${descriptor.keywords.map((word) => `  - ${word}\n`).join('')}`);
  });
});
