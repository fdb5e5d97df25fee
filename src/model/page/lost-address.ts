/** Which page a lost address may have meant: the page of what is not found and the worker of the kept copy share it. Pure. */
import { elementPath } from '../addresses.ts';
import { idOf } from '../claves.ts';
import { cleanQuery, withoutAround } from '../text/clean-query.ts';
import { foldAll } from '../text/normalize.ts';

/** The ending of a page, whole or cut off, with what a sentence goes on with. */
const ENDING = /\.h(?:t(?:ml?)?)?(?![a-z]).*$/;
/** A clave as the data write it too (`L1.2.6`), alone or in its folder. */
const CLAVE = /^(?:(?:objetivos?|estrategias?|lineas?)[/-])?[oel]?(\d\d?(?:[.-]\d\d?){0,2})$/;

/** `name` and what follows it: some services escape the `?` or the `#` that divides them. */
function partsOf(address: string): [name: string, tail: string] {
  const plain = cleanQuery(cleanQuery(address)).replaceAll('&amp;', '&');
  const at = plain.search(/[?#]/);
  return at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at)];
}

/** Without what stands round it, and without the spaces of a broken line. */
const bare = (text: string): string => withoutAround(text.replace(/\s+/g, ''));

/** Addresses from the site's root that `address`, from there too, may stand for, the likeliest first; whether there are such pages is for others to know. */
export function meantBy(address: string): string[] {
  const [name, tail] = partsOf(address);
  const written = name.replace(/[\\/]+/g, '/');
  const base = bare(foldAll(written).replace(ENDING, ''));
  const clave = CLAVE.exec(base)?.[1]?.replaceAll('-', '.');
  const names = [
    bare(written),
    ...(clave === undefined ? [] : [elementPath(idOf(clave))]),
    ...(base === '' ? ['index.html'] : [`${base}.html`, `${base}/index.html`, base]),
  ];
  return [...new Set(names)].map((one) => one + encodeURI(tail)).filter((one) => one !== address);
}

/** The file of such an address. */
export const fileOf = (address: string): string => address.replace(/[?#].*/, '');
