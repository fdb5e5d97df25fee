/** Claves of the programme, typed on the search page of a copy opened by double click: its own page comes first. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { sampled } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { readRegistros } from '../search/registros.ts';
import { spellingsOf } from '../search/spellings.ts';
import { closePages, engineRows, withPage } from './lib/engines.ts';
import { ask, shownClaves } from './lib/search-page.ts';

const rows = engineRows();
const engine = rows.find(({ name }) => name === 'chromium')?.engine;
/** Prime, so that claves of every kind and place come up. */
const EVERY = 13;
const PAGE = pathToFileURL(join(ROOT, 'dist', 'buscar.html')).href;

afterAll(() => closePages());

it.skipIf(engine === undefined)('shows the page of each clave first, in one spelling after the other', () =>
  withPage(engine, PAGE, async (page) => {
    const wrong: string[] = [];
    const registros = readRegistros();
    // Each clave in each of its spellings is asked of the plan alone, in tests/search/query-claves.test.ts.
    for (const [i, { clave, tipo }] of sampled([...registros.entries()], EVERY)) {
      const spellings = spellingsOf(clave, tipo);
      const query = spellings[i % spellings.length] ?? '';
      await ask(page, query);
      const [first] = await shownClaves(page);
      if (first !== clave) wrong.push(`${query}: ${first ?? 'nothing'}`);
    }
    expect(registros).toHaveLength(226);
    expect(wrong).toEqual([]);
  }),
);
