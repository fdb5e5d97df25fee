/** `npm run measure -- search`: how good the search is on every set of judged queries, what each layer is worth, and what a first search costs. */
import { chromium } from 'playwright-core';

import type { CifraMedida } from '../../../src/model/schemas/medidas.ts';
import { type Layers, planQuery } from '../../../src/search/plan/plan.ts';
import { readRegistros } from '../../../tests/search/registros.ts';
import { spellingsOf } from '../../../tests/search/spellings.ts';
import { writeMeasures } from '../measures.ts';
import { mean, measure, type Consulta, type Medida } from './metrics.ts';
import { type Ask, type Engines, openEngines } from './search-engines.ts';
import { cifra, reportPage } from './page-time-figures.ts';
import { type Conjunto, readConjuntos } from './search-sets.ts';

const LAYERS: readonly (keyof Layers)[] = ['claves', 'nombres', 'temas', 'erratas', 'derivation', 'boost'];

async function measured(ask: Ask, consultas: readonly Consulta[]): Promise<Medida[]> {
  const medidas: Medida[] = [];
  for (const consulta of consultas) medidas.push(measure(await ask(consulta.consulta), consulta));
  return medidas;
}

async function answeredOf(ask: Ask, fuera: readonly string[]): Promise<string[]> {
  const answered: string[] = [];
  for (const query of fuera) if ((await ask(query)).length > 0) answered.push(query);
  return answered;
}

function row(label: string, medidas: readonly Medida[], offTopic = ''): string {
  const { ndcg, mrr, recall, zero } = mean(medidas);
  const cells = [ndcg, mrr, recall].map((value) => value.toFixed(3).padStart(8));
  return `${label.padEnd(30)}${String(medidas.length).padStart(5)}${cells.join('')}${`${(zero * 100).toFixed(0)} %`.padStart(8)}${offTopic}`;
}

function quality({ id, titulo }: Conjunto, medidas: readonly Medida[]): CifraMedida[] {
  const { ndcg, mrr, zero } = mean(medidas);
  const n = `${String(medidas.length)} consultas.`;
  return [
    cifra(`ndcg-${id}`, `Qué tan bien ordena (nDCG@10), ${titulo}`, ndcg, '', ['≥ 0.8', ndcg >= 0.8], n),
    cifra(
      `mrr-${id}`,
      `Qué tan arriba está lo primero que sirve (MRR@10), ${titulo}`,
      mrr,
      '',
      ['≥ 0.9', mrr >= 0.9],
      n,
    ),
    cifra(`vacias-${id}`, `Sin resultado, ${titulo}`, 100 * zero, '%', ['≤ 3', zero <= 0.03], n),
  ];
}

/** Every set, one row each; how many of its queries about other things got an answer, and which. */
async function reportSets(ask: Ask, conjuntos: readonly Conjunto[]): Promise<CifraMedida[]> {
  const cifras: CifraMedida[] = [];
  const wrong: string[] = [];
  for (const conjunto of conjuntos) {
    const medidas = await measured(ask, conjunto.consultas);
    const answered = await answeredOf(ask, conjunto.fuera);
    const { length } = conjunto.fuera;
    console.log(
      row(
        conjunto.label,
        medidas,
        length === 0 ? '' : `${String(answered.length).padStart(7)} of ${String(length)}`,
      ),
    );
    cifras.push(...quality(conjunto, medidas));
    wrong.push(...answered);
  }
  const asked = conjuntos.reduce((sum, { fuera }) => sum + fuera.length, 0);
  const share = (100 * wrong.length) / asked;
  console.log(
    `about other things and answered: ${String(wrong.length)} of ${String(asked)}: ${wrong.join(', ')}`,
  );
  const name = 'Consultas sobre otra cosa que reciben algún resultado';
  const note = `${String(wrong.length)} de ${String(asked)}.`;
  return [...cifras, cifra('ajenas', name, share, '%', ['≤ 17', share <= 17], note)];
}

/** The examples and ours, per kind and without each layer, beside the other engines. */
async function reportLayers(engines: Engines, consultas: readonly Consulta[]): Promise<void> {
  const full = await measured(engines.ours(), consultas);
  for (const tipo of [...new Set(consultas.map((consulta) => consulta.tipo))].sort())
    console.log(
      row(
        `  ${tipo}`,
        full.filter((_, i) => consultas[i]?.tipo === tipo),
      ),
    );
  console.log(row('examples and own', full));
  for (const layer of LAYERS)
    console.log(row(`  without ${layer}`, await measured(engines.ours({ [layer]: false }), consultas)));
  console.log(row('Pagefind as it comes', await measured(engines.stock, consultas)));
  console.log(row('MiniSearch', await measured(engines.miniSearch, consultas)));
}

/** Every clave in every spelling that the tests know: its own page comes first. */
function reportClaves({ lexicon }: Engines): CifraMedida {
  const asked = readRegistros().flatMap(({ clave, tipo }) =>
    spellingsOf(clave, tipo).map((query) => ({ clave, query })),
  );
  const wrong = asked.filter(({ clave, query }) => planQuery(query, lexicon).claves[0] !== clave);
  const told = `${String(asked.length - wrong.length)} of ${String(asked.length)}`;
  console.log(
    `claves × forms, its page first: ${told} ${wrong
      .slice(0, 10)
      .map(({ query }) => query)
      .join(' | ')}`,
  );
  const share = (100 * (asked.length - wrong.length)) / asked.length;
  return cifra(
    'claves',
    'Claves en todas las formas en que se escriben, que llevan primero a su página',
    share,
    '%',
    ['100', wrong.length === 0],
    `${told.replace('of', 'de')} formas.`,
  );
}

const conjuntos = readConjuntos();
const engines = await openEngines(readRegistros());
console.log(`${''.padEnd(30)}    n    nDCG     MRR  recall    zero   off-topic`);
const cifras = await reportSets(engines.ours(), conjuntos);
const own = conjuntos.filter(({ id }) => ['ejemplo', 'ajuste', 'control'].includes(id));
await reportLayers(
  engines,
  own.flatMap(({ consultas }) => consultas),
);
cifras.push(reportClaves(engines));

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const [examples] = conjuntos;
cifras.push(
  ...(await reportPage(
    browser,
    (examples?.consultas ?? []).map(({ consulta }) => consulta),
    own.flatMap(({ consultas }) => consultas.map(({ consulta }) => consulta)),
  )),
);
await browser.close();
writeMeasures('busqueda', {
  titulo: 'El buscador',
  comando: 'npm run build && npm run measure -- search',
  cifras,
});
