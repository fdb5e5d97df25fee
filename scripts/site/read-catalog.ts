/** The content as the pages see it, for the steps after Astro: the same join as src/model/catalog.ts makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../src/model/join.ts';
import type { Catalog } from '../../src/model/views.ts';
import { content } from '../../src/model/schemas/content.ts';
import { edicion, type Edicion } from '../../src/model/schemas/edicion.ts';
import { readContent } from '../source/write-content.ts';

/** What a catalog and everything of the datasets are made from, in the project. */
export const RECORDS = ['content/registros', 'content/edicion.json', 'content/ediciones', 'seeds'];

export const readEdition = (root: string): Edicion =>
  edicion.parse(JSON.parse(readFileSync(join(root, 'content', 'edicion.json'), 'utf8')));

export const readCatalog = (root: string): Catalog =>
  buildCatalog(content.parse(readContent(root)), readEdition(root));
