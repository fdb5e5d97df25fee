/** Phrases of a query: those that the reader quoted, and words typed side by side. */

import type { Lexicon } from './lexicon.ts';
import { tokenize } from '../../model/text/normalize.ts';
import type { Term } from './spoken-spans.ts';
import { isStop } from '../analysis/stop-words.ts';
import { writtenForm } from './vocabulary.ts';

const QUOTED = /"([^"]+)"|«([^»]+)»|“([^”]+)”/g;

/** Runs of typed words that the documents hold, as they write them; at least two must mean something. */
export function phraseRuns(words: readonly Term[], lexicon: Lexicon): string[] {
  const runs: string[][] = [[]];
  for (const { written: typed } of words) {
    const written = writtenForm(lexicon.vocabulary, typed) ?? (isStop(typed) ? typed.toLowerCase() : null);
    if (written === null) runs.push([]);
    else runs.at(-1)?.push(written);
  }
  return runs
    .map((run) => {
      const first = run.findIndex((word) => !isStop(word));
      const last = run.findLastIndex((word) => !isStop(word));
      return first < 0 ? [] : run.slice(first, last + 1);
    })
    .filter((run) => run.filter((word) => !isStop(word)).length > 1)
    .map((run) => run.join(' '));
}

/** Quoted phrases as the documents write them. A word that they lack leaves the phrase as typed: it will find nothing. */
export function readQuoted(query: string, lexicon: Lexicon): string[] {
  return [...query.matchAll(QUOTED)]
    .map(([, straight, angled, curly]) => straight ?? angled ?? curly ?? '')
    .map((phrase) =>
      tokenize(phrase)
        .map(({ written: typed }) => writtenForm(lexicon.vocabulary, typed) ?? typed.toLowerCase())
        .join(' '),
    )
    .filter((phrase) => phrase !== '');
}
