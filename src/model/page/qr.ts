/** The QR code of an address as one SVG path, so that who reads on paper comes back to the page. */
import qrcode from 'qrcode-generator';

export interface Qr {
  /** Modules a side, without the quiet zone. */
  side: number;
  /** Path data: a snake through the rows, that turns in the quiet zone. */
  path: string;
  /** Lengths of the path that are dark and light by turns: far fewer bytes than a shape for each run. */
  dashes: string;
}

/** `true` for each dark unit of the snake: every row with one light unit at each end, and one for the turn. */
function snake(side: number, isDark: (y: number, x: number) => boolean): boolean[] {
  return Array.from({ length: side }, (_, y) => {
    const row = Array.from({ length: side }, (__, x) => isDark(y, y % 2 === 0 ? x : side - 1 - x));
    return [false, ...row, false, false];
  }).flat();
}

function lengths(units: readonly boolean[]): number[] {
  // Dashes begin dark: a first one of no length lets the snake begin light.
  const found = [0];
  let dark = true;
  for (const unit of units) {
    if (unit !== dark) found.push(0);
    dark = unit;
    found.push((found.pop() ?? 0) + 1);
  }
  // The last stretch stays light however long the dashes are repeated.
  return found.length % 2 === 0 ? found : [...found, 9];
}

export function qrOf(text: string): Qr {
  const code = qrcode(0, 'L');
  code.addData(text, 'Byte');
  code.make();
  const side = code.getModuleCount();
  const rows = Array.from({ length: side }, (_, y) => `h${y % 2 === 0 ? side + 2 : -side - 2}v1`);
  return {
    side,
    path: `M-1 .5${rows.join('')}`,
    dashes: lengths(snake(side, (y, x) => code.isDark(y, x))).join(' '),
  };
}

/** Inline, so that paper shows it without another request. */
export function qrSvg(text: string): string {
  const { side, path, dashes } = qrOf(text);
  const size = side + 4;
  return `<svg viewBox="-2 -2 ${size} ${size}" role="img" aria-label="Código QR de esta dirección"><path d="${path}" stroke-dasharray="${dashes}"/></svg>`;
}
