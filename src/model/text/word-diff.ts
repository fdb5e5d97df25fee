/** Which words of two wordings are not in the other one. */
import { diffArrays } from 'diff';

export interface DiffSegment {
  texto: string;
  differs: boolean;
}

export interface WordDiff {
  a: DiffSegment[];
  b: DiffSegment[];
}

const tokens = (text: string): string[] => text.split(/(?<=\s)/);

function side(
  changes: readonly { value: string[]; added: boolean; removed: boolean }[],
  own: 'added' | 'removed',
): DiffSegment[] {
  const other = own === 'added' ? 'removed' : 'added';
  return changes
    .filter((change) => !change[other])
    .map((change) => ({ texto: change.value.join(''), differs: change[own] }))
    .filter((segment) => segment.texto !== '');
}

/** Compares word by word; the segments of each side, joined, are its whole text. The final full stop of either is no difference. */
export function wordDiff(textA: string, textB: string): WordDiff {
  const comparator = (left: string, right: string): boolean =>
    left.trim().replace(/\.$/, '') === right.trim().replace(/\.$/, '');
  const changes = diffArrays(tokens(textA), tokens(textB), { comparator });
  const whole = { a: side(changes, 'removed'), b: side(changes, 'added') };
  // Of a pair that the comparator holds for equal, the library gives the words of B; A's own are put back.
  return { a: restore(whole.a, textA), b: restore(whole.b, textB) };
}

function restore(segments: readonly DiffSegment[], text: string): DiffSegment[] {
  let words = tokens(text);
  return segments.map((segment) => {
    const n = tokens(segment.texto).length;
    const own = words.slice(0, n).join('');
    words = words.slice(n);
    return { texto: own, differs: segment.differs };
  });
}
