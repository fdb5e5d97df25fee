/** Names of the hidden words that stand for topics and names in the index. */

/**
 * A rare start and a digit at the end: neither Pagefind's stemmer nor its prefix matching reach such a word.
 * Numbered by row of the table, so that the browser needn't be told the token of each.
 */
export const tokenOf = (kind: 't' | 'n', row: number): string => `xq${kind}${row.toString(36)}z9`;

/** Starts the phrases of a topic that says where or to whom, and seldom is the question itself. */
export const BACKGROUND = '~';
/** Starts a name that a body has today and no document of then uses. */
export const TODAY = '^';
/** Starts the phrases of a topic that belongs to migration by itself, whatever stands beside it. */
export const OWN = '!';
