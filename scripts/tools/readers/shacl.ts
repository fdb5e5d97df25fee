/** The catalogue against what DCAT-AP 3 asks of its main classes, in SHACL. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser, Store } from 'n3';
import { load } from './installed.ts';

interface Finding {
  focusNode: { value: string };
  path: { value: string } | null;
  message: readonly { value: string }[];
  sourceConstraintComponent: { value: string };
}
interface Validator {
  default: new (shapes: Store) => {
    validate: (data: Store) => Promise<{ conforms: boolean; results: readonly Finding[] }>;
  };
}

const graph = (text: string): Store => new Store(new Parser().parse(text));
const local = (value: string): string => value.replace(/^.*[#/]/, '');

async function findings(data: Store): Promise<string[]> {
  const { default: ShaclValidator } = (await load('rdf-validate-shacl/index.js')) as Validator;
  const shapes = graph(readFileSync(join(import.meta.dirname, 'dcat-ap.ttl'), 'utf8'));
  const { results } = await new ShaclValidator(shapes).validate(data);
  return results.map(
    ({ focusNode, path, sourceConstraintComponent: rule }) =>
      `${local(focusNode.value)} ${local(path?.value ?? '')}: ${local(rule.value)}`,
  );
}

const readCatalogue = (folder: string): string => readFileSync(join(folder, 'datos/catalogo.ttl'), 'utf8');

async function conforms(folder: string): Promise<void> {
  const found = await findings(graph(readCatalogue(folder)));
  if (found.length > 0) throw new Error(`${found.length} findings: ${found.slice(0, 6).join('; ')}`);
}

const DCT = 'http://purl.org/dc/terms/';
const DCAT = 'http://www.w3.org/ns/dcat#';

/** The control: without one of these the shapes must find something, else they ask nothing. */
async function missesWhatIsTakenAway(folder: string): Promise<void> {
  const asked = [
    `${DCT}title`,
    `${DCT}description`,
    `${DCT}publisher`,
    `${DCAT}accessURL`,
    'http://xmlns.com/foaf/0.1/name',
    'http://spdx.org/rdf/terms#checksumValue',
  ];
  const unnoticed: string[] = [];
  for (const predicate of asked) {
    const data = graph(readCatalogue(folder));
    data.removeQuads(data.getQuads(null, DataFactory.namedNode(predicate), null, null));
    if ((await findings(data)).length === 0) unnoticed.push(predicate);
  }
  if (unnoticed.length > 0)
    throw new Error(`nothing is said when these are missing: ${unnoticed.join(', ')}`);
}

export const shaclChecks = [
  { name: 'the catalogue keeps to the main shapes of DCAT-AP 3 (SHACL)', run: conforms },
  { name: 'those shapes notice what is taken away', run: missesWhatIsTakenAway },
];
