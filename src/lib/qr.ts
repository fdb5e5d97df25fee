/** The QR code of an address as one SVG path, so that who reads on paper comes back to the page. */
import qrcode from 'qrcode-generator';

export interface Qr {
  /** Modules a side, without the quiet zone. */
  lado: number;
  /** Path data: each run of dark modules is a line of width 1. */
  trazo: string;
}

function runs(row: readonly boolean[]): { start: number; length: number }[] {
  const found: { start: number; length: number }[] = [];
  for (const [index, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last !== undefined && last.start + last.length === index) last.length += 1;
    else found.push({ start: index, length: 1 });
  }
  return found;
}

export function qrOf(text: string): Qr {
  const code = qrcode(0, 'L');
  code.addData(text, 'Byte');
  code.make();
  const lado = code.getModuleCount();
  const trazo = Array.from({ length: lado }, (_, y) => {
    const row = Array.from({ length: lado }, (__, x) => code.isDark(y, x));
    // Each run begins where the one before ended: relative moves are short, and pack well.
    let at = 0;
    return runs(row)
      .map(({ start, length }, index) => {
        const move = index === 0 ? `M${start} ${y}.5` : `m${start - at} 0`;
        at = start + length;
        return `${move}h${length}`;
      })
      .join('');
  }).join('');
  return { lado, trazo };
}
