import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { qrOf } from '../../src/model/page/qr.ts';

/** Walks the path with its dashes, and gives the dark modules as a browser would draw them. */
function drawn({ side: lado, dashes: rayas }: ReturnType<typeof qrOf>): Set<string> {
  const units = rayas.split(' ').flatMap((n, i) => Array.from({ length: Number(n) }, () => i % 2 === 0));
  const dark = new Set<string>();
  const step = lado + 3;
  for (const [at, unit] of units.entries()) {
    const y = Math.floor(at / step);
    const along = (at % step) - 1;
    if (unit) dark.add(`${y},${y % 2 === 0 ? along : lado - 1 - along}`);
  }
  return dark;
}

describe('qrOf', () => {
  it.each(['https://pem.example.org/lineas/1.1.1.html', 'https://a.mx/x/objetivos/5.html'])(
    'draws for %s every dark module of the code, and no other',
    (url) => {
      const code = qrcode(0, 'L');
      code.addData(url, 'Byte');
      code.make();
      const lado = code.getModuleCount();
      const wanted = Array.from({ length: lado * lado }, (_, i) => [Math.floor(i / lado), i % lado] as const)
        .filter(([y, x]) => code.isDark(y, x))
        .map(([y, x]) => `${y},${x}`);
      expect([...drawn(qrOf(url))].sort()).toEqual(wanted.sort());
    },
  );
});
