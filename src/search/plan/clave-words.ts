/** Cuts a query into what claves are said with: words for objetivo, estrategia and línea, numbers in digits or in words, and what may stand between them. */

/** How many numbers the clave of each has. */
export type Level = 1 | 2 | 3;

export type Piece =
  | { readonly kind: 'level'; readonly level: Level; readonly start: number; readonly end: number }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** As typed, where it was typed in digits. */
      readonly digits: string;
      readonly ordinal: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'joint' | 'trimming' | 'other'; readonly start: number; readonly end: number };

const words = (text: string): string[] => text.trim().split(/\s+/);

const LEVELS = new Map<string, Level>([
  ...words('objetivo objetivos obj objs objt o').map((word): [string, Level] => [word, 1]),
  ...words('estrategia estrategias estrat estr est e').map((word): [string, Level] => [word, 2]),
  ...words('linea lineas lin ln l accion acciones acc actividad').map((word): [string, Level] => [word, 3]),
]);

/** Said round a clave, and nothing by themselves. «punto» stands between the numbers. */
const TRIMMINGS = new Set(
  words('de del la el los las en num numero nro no nr n pem programa clave claves documento pdf'),
);
const JOINERS = new Set(['punto', 'guion', 'coma']);

const CARDINALS = words(
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
);
/** Without their last vowel: primera, primero, primer. */
const ORDINALS = words(
  'primer segund tercer cuart quint sext septim octav noven decim undecim duodecim decimotercer decimocuart decimoquint',
);
const ORDINAL_VALUES = new Map(ORDINALS.map((stem, i) => [stem, i + 1]));
ORDINAL_VALUES.set('setim', 7).set('onceav', 11).set('doceav', 12);

const ROMANS = words('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx');

/** 1o, 2da, 3er: the letters that make a number an ordinal. */
const PIECE =
  /(\d+)(?:(er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|o|a)(?![\p{L}\d]))?|\p{L}+|[.,/\\:;·•_\p{Pd}\s]+|./gsu;
/** L.A. is línea de acción; «la» is an article. */
const SIGLA_LINEA = /(^|[^\p{L}])l\s?\.\s?a(?!\p{L})\.?/gu;
/** The sign for «número» comes apart into two letters. */
const SIGN = /(^|[^\p{L}])n\s?\.?o(?!\p{L})\.?/gu;
const JOINING = /^[.,/\\:;·•_\p{Pd}\s]+$/u;
const QUOTES = /["'“”„«»‹›‘’()[\]{}<>*`~#°º¿?¡!]/u;

function numberOf(word: string): { value: number; ordinal: boolean } | undefined {
  const cardinal = word === 'una' ? 0 : CARDINALS.indexOf(word) + 1;
  if (cardinal > 0) return { value: cardinal, ordinal: false };
  const ordinal = ORDINAL_VALUES.get(word) ?? ORDINAL_VALUES.get(word.replace(/[ao]$/, ''));
  return ordinal === undefined ? undefined : { value: ordinal, ordinal: true };
}

/** Letters that are a word more often than a number count after the word for a level, or beside a point: «objetivo V», «IV.2». */
function isRoman(word: string, before: Piece | undefined, after: string): boolean {
  if (!ROMANS.includes(word)) return false;
  return (
    before?.kind === 'level' ||
    /^[.-][\divx]/.test(after) ||
    (before?.kind === 'joint' && /^\.?$/.test(after))
  );
}

/** `folded` is the query without accents and capitals; places are those in it. */
export function cutPieces(folded: string): Piece[] {
  const text = folded
    .replace(SIGLA_LINEA, (found, before: string) => (before + 'ln').padEnd(found.length))
    .replace(SIGN, (found, before: string) => before.padEnd(found.length));
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [whole, digits, letters] = match;
    const start = match.index;
    const end = start + whole.length;
    // Without `findLast`: the simple search is also for browsers from before it.
    const before = pieces.filter(({ kind }) => kind !== 'trimming').at(-1);
    const named = numberOf(whole);
    const level = LEVELS.get(whole);
    if (digits !== undefined)
      pieces.push({
        kind: 'number',
        value: Number(digits),
        digits,
        ordinal: letters !== undefined,
        start,
        end,
      });
    else if (isRoman(whole, before, text.slice(end)))
      pieces.push({
        kind: 'number',
        value: ROMANS.indexOf(whole) + 1,
        digits: '',
        ordinal: false,
        start,
        end,
      });
    else if (named) pieces.push({ kind: 'number', ...named, digits: '', start, end });
    else if (level !== undefined) pieces.push({ kind: 'level', level, start, end });
    else if (JOINING.test(whole) || JOINERS.has(whole)) pieces.push({ kind: 'joint', start, end });
    else pieces.push({ kind: TRIMMINGS.has(whole) || QUOTES.test(whole) ? 'trimming' : 'other', start, end });
  }
  return pieces;
}
