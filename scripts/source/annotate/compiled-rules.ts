/** The hand-kept tables and what is made of them, once for all the texts that are read. */
import { compileConditions } from './condiciones.ts';
import { readAnnotateTables } from './compiled-tables.ts';
import { compileNames } from './mentions.ts';
import { compileQuantities } from './metas.ts';
import { compileLexicon } from './poblaciones.ts';
import { compileGrammar } from './roles.ts';
import { compileTopics } from './temas.ts';

export const tables = readAnnotateTables();
export const rules = {
  names: compileNames(tables.dependencias, tables.verbos),
  grammar: compileGrammar(tables.verbos, tables.actores, tables.dependencias),
  quantities: compileQuantities(tables.cantidades),
  lexicon: compileLexicon(tables.poblaciones, tables.contexto, tables.noPoblaciones, tables.clases),
  topics: compileTopics(tables.temas, tables.temasDeBusqueda),
  conditions: compileConditions(tables.condiciones),
};
