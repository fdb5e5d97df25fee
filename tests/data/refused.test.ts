import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../scripts/site/data-files.ts';
import { hasErrors } from '../../src/model/issue.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { EDICION, readCommitted, ROOT, SITE } from './made.ts';

/** What is made of the content when a made-up source has a text that begins so. */
async function madeWith(start: string) {
  const content = readCommitted();
  const [first, ...rest] = content.actividades;
  if (first === undefined) throw new Error('there is no actividad to change');
  const actividades = [{ ...first, texto: `${start}${first.texto}` }, ...rest];
  const catalog = buildCatalog({ ...content, actividades }, EDICION);
  const made = await dataFiles(catalog, { siteUrl: SITE, root: ROOT });
  return { ...made, first };
}

describe('a cell that a spreadsheet would run', () => {
  test.each(['=', '+', '-', '@', '\t', '\r'])(
    'is refused with its place when it begins with %j',
    async (start) => {
      const { files, issues, first } = await madeWith(start);
      expect(hasErrors(issues)).toBe(true);
      expect(files.size).toBe(0);
      expect(issues[0]).toMatchObject({
        ruleId: 'table-cell',
        place: { archivo: `seeds/${first.fuente_id}.txt`, renglon: first.renglon },
      });
    },
  );

  test('is not refused when the character is inside', async () => {
    expect(hasErrors((await madeWith('a=b ')).issues)).toBe(false);
  });
});

test('a line break in a cell is refused', async () => {
  expect((await madeWith('uno\ndos ')).issues.map((issue) => issue.ruleId)).toContain('table-cell');
});

test('a line break in what the manifest says of a source is read as a space', async () => {
  const content = readCommitted();
  const fuentes = content.fuentes.map((fuente) => ({ ...fuente, nota: 'uno\ndos' }));
  const reportes = content.reportes.map((reporte) => ({ ...reporte, titulo: 'tres\ncuatro' }));
  const catalog = buildCatalog({ ...content, fuentes, reportes }, EDICION);
  const made = await dataFiles(catalog, { siteUrl: SITE, root: ROOT });
  expect(hasErrors(made.issues)).toBe(false);
  expect(String(made.files.get('datos/csv/pem-fuentes.csv'))).toContain('uno dos');
  expect(String(made.files.get('datos/csv/pem-reportes.csv'))).toContain('tres cuatro');
});
