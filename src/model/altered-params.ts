/** What an address asks behind `?` or `#`, as others hand it on: escaped once more, with other signs between its parts or round it, in capitals. Pure. */
import { cleanQuery, withoutAround } from './text/clean-query.ts';
import { foldAll } from './text/normalize.ts';

const LOST = '\ufffd';
const ESCAPED = /%[0-9a-f]{2}/i;

/** Each of the names with what stands before it and its sign: as written, escaped once or more, with HTML's name for `&`, or with another of the signs that divide addresses. */
const namedBy = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?:^|[?#&;]|%(?:25)*(?:26|3B|3F|23))(?:amp(?:;|%(?:25)*3B))?(${names.join('|')})(?:=|%(?:25)*3D)`,
    'gi',
  );

/** A value as the site writes them: small letters without accents, joined by hyphens. */
export const plainValue = (value: string): string => withoutAround(foldAll(value)).replace(/[\s_]+/g, '-');

export interface AlteredParams {
  /** Words that a person typed. */
  typed: (name: string) => string;
  /** Values of a list, as the site writes them. */
  values: (name: string) => string[];
}

/** `names` are those that an address of the page may have, in small letters. */
export function readAlteredParams(written: string, names: readonly string[]): AlteredParams {
  const address = written.replace(namedBy(names), (_, name: string) => `&${name.toLowerCase()}=`);
  const params = new URLSearchParams(address);
  return {
    typed: (name) => {
      const read = params.get(name) ?? '';
      // Forms of other days write ñ as %F1, which no reader of addresses takes for a letter; what was escaped twice still has escapes.
      if (read.includes(LOST))
        return cleanQuery((new RegExp(`&${name}=([^&]*)`).exec(address)?.[1] ?? '').replaceAll('+', ' '));
      return ESCAPED.test(read) ? cleanQuery(read) : read;
    },
    values: (name) => {
      const values = params.getAll(name).flatMap((value) => cleanQuery(value).split(/[,|]/));
      return [...new Set(values.map(plainValue).filter((value) => value !== ''))];
    },
  };
}

/** Parts of an address that nothing stands for, in a sentence; empty where there are none. */
export const unreadWords = (parts: readonly string[]): string =>
  parts.length === 0 ? '' : `No pudimos leer esta parte del enlace: ${parts.slice(0, 5).join(', ')}.`;
