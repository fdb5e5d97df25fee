/** Pages of the site that a query names: bodies, populations, siglas anywhere in it; a topic, and other pages, by the whole of it. */

import { findPattern, isGlue } from '../../model/text/patterns.ts';
import { isGeneric, isStop } from '../analysis/stop-words.ts';
import type { OfferedPage } from '../types.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term, Span } from './spoken-spans.ts';

/** More would push the results away. */
const MOST = 3;

/** What people put round the name of a page: «ver el glosario», «ayuda para migrantes». */
const ASKING = new Set('abrir pagina urgente migrante migrantes'.split(' '));

const isAside = ({ written, folded }: Term): boolean => isStop(written) || ASKING.has(folded);

/** What the one topic of a query is shown by: «deportados», a population and a topic of readers. */
function pagesOfTopic(words: readonly Term[], spoken: readonly Span[]): readonly number[] {
  const [only, ...others] = spoken;
  if (only === undefined || others.length > 0) return [];
  const isWhole = words.every(
    ({ written }, place) => only.places.includes(place) || isStop(written) || isGeneric(written),
  );
  return isWhole ? only.entries.flatMap(({ offered }) => offered) : [];
}

export function directPages(
  words: readonly Term[],
  names: readonly Span[],
  spoken: readonly Span[],
  { pages }: Lexicon,
): OfferedPage[] {
  const bearing = words.filter(({ folded }) => !isGlue(folded));
  const named = names.flatMap(({ entries }) => entries.flatMap(({ pagina }) => pagina ?? []));
  const said = pages.filter(({ whole, patterns }) =>
    patterns.some((pattern) =>
      findPattern(pattern, bearing, 0).some(
        (places) => !whole || bearing.every((word, place) => places.includes(place) || isAside(word)),
      ),
    ),
  );
  const all = [
    ...said.filter(({ whole }) => whole),
    ...named,
    ...said.filter(({ whole }) => !whole),
    ...pagesOfTopic(words, spoken).flatMap((place) => pages[place] ?? []),
  ];
  return all
    .filter(({ url }, i) => all.findIndex((other) => other.url === url) === i)
    .slice(0, MOST)
    .map(({ titulo, url }) => ({ titulo, url }));
}
