/** Names of keys as Playwright has them, turned to the code points that WebDriver and BiDi want. */
const CODES: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function codeOf(key: string): string {
  const code = CODES[key] ?? key;
  if (!/^.$/u.test(code))
    throw new Error(`unknown key ${key}: use one of ${Object.keys(CODES).join(', ')} or one letter`);
  return code;
}

/** The action source of W3C WebDriver, which BiDi shares: of one chord after the other, all down in order, all up in reverse. */
export function keyActions(...chords: readonly (readonly string[])[]): object[] {
  const actions = chords.flatMap((keys) => {
    const codes = keys.map(codeOf);
    const down = codes.map((value) => ({ type: 'keyDown', value }));
    const up = codes.toReversed().map((value) => ({ type: 'keyUp', value }));
    return [...down, ...up];
  });
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** As many keys as the text has letters, one after the other. */
export const letterActions = (text: string): object[] =>
  keyActions(...Array.from(text, (letter) => [letter]));

export function clickActions(x: number, y: number): object[] {
  const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
  const press = { type: 'pointerDown', button: 0 };
  const release = { type: 'pointerUp', button: 0 };
  return [
    { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move, press, release] },
  ];
}
