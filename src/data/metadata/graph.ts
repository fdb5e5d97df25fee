/** A small RDF graph of named nodes, written as Turtle and as JSON-LD from the same triples, so that both say the same. */
import { DataFactory, Writer } from 'n3';

export type Term = { iri: string } | { text: string; language?: string; datatype?: string };
export interface Node {
  iri: string;
  types: readonly string[];
  properties: readonly (readonly [predicate: string, term: Term])[];
}

export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export const iri = (value: string): Term => ({ iri: value });
export const es = (text: string): Term => ({ text, language: 'es' });
export const typed = (text: string, datatype: string): Term => ({ text, datatype: `xsd:${datatype}` });

const IS_PREFIXED = new RegExp(`^(${Object.keys(PREFIXES).join('|')}):([A-Za-z_0-9]+)$`);
const isPrefix = (value: string): value is keyof typeof PREFIXES => value in PREFIXES;

/** The whole address of a name: `dct:title`. */
function expand(value: string): string {
  const [, prefix = '', rest = ''] = IS_PREFIXED.exec(value) ?? [];
  return isPrefix(prefix) ? PREFIXES[prefix] + rest : value;
}

const named = (value: string) => DataFactory.namedNode(expand(value));

function rdfTerm(term: Term) {
  if ('iri' in term) return named(term.iri);
  const { text, language, datatype } = term;
  return DataFactory.literal(text, language ?? (datatype === undefined ? undefined : named(datatype)));
}

export function turtle(nodes: readonly Node[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  for (const node of nodes) {
    const subject = named(node.iri);
    for (const type of node.types) writer.addQuad(DataFactory.quad(subject, named(TYPE), named(type)));
    for (const [predicate, term] of node.properties)
      writer.addQuad(DataFactory.quad(subject, named(predicate), rdfTerm(term)));
  }
  let written = '';
  // Without a stream to write to, the writer answers at once.
  writer.end((_error, text: string) => {
    written = text;
  });
  return written;
}

function jsonTerm(term: Term): object {
  if ('iri' in term) return { '@id': term.iri };
  const { text, language, datatype } = term;
  return {
    '@value': text,
    ...(language !== undefined && { '@language': language }),
    ...(datatype !== undefined && { '@type': datatype }),
  };
}

function jsonNode(node: Node): object {
  const groups = Map.groupBy(node.properties, ([predicate]) => predicate);
  const properties = [...groups].map(
    ([predicate, pairs]) => [predicate, pairs.map(([, term]) => jsonTerm(term))] as const,
  );
  return { '@id': node.iri, '@type': node.types, ...Object.fromEntries(properties) };
}

export function jsonLd(nodes: readonly Node[]): string {
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': nodes.map(jsonNode) })}\n`;
}
