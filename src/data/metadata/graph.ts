/** A small RDF graph of named nodes, written as Turtle and as JSON-LD from the same triples, so that both say the same. */

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
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export const iri = (value: string): Term => ({ iri: value });
export const es = (text: string): Term => ({ text, language: 'es' });
export const typed = (text: string, datatype: string): Term => ({ text, datatype: `xsd:${datatype}` });

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const IS_PREFIXED = new RegExp(`^(${Object.keys(PREFIXES).join('|')}):[A-Za-z_0-9]+$`);

const reference = (value: string): string => (IS_PREFIXED.test(value) ? value : `<${value}>`);

function turtleTerm(term: Term): string {
  if ('iri' in term) return reference(term.iri);
  const text = `"${term.text.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
  if (term.language !== undefined) return `${text}@${term.language}`;
  return term.datatype === undefined ? text : `${text}^^${reference(term.datatype)}`;
}

function turtleNode(node: Node): string {
  const lines = [
    `a ${node.types.map(reference).join(', ')}`,
    ...node.properties.map(([predicate, term]) => `${predicate} ${turtleTerm(term)}`),
  ];
  return `<${node.iri}> ${lines.join(' ;\n  ')} .\n`;
}

export function turtle(nodes: readonly Node[]): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, base]) => `@prefix ${prefix}: <${base}> .\n`);
  return `${prefixes.join('')}\n${nodes.map(turtleNode).join('\n')}`;
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
