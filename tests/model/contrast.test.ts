/** The colours of the tokens, in light and dark: words on what they stand on reach 7:1, and marks that carry a fact 3:1. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../lib/project.ts';

const css = readFileSync(join(ROOT, 'src', 'styles', 'tokens.css'), 'utf8');
/** Each block of tokens with its first line, `:root {` and the two dark ones. */
const blocks = [...css.matchAll(/([^{}]*)\{([^{}]*--papel: #[^{}]*)\}/g)].map(
  ([, selector = '', body = '']) => ({ selector: selector.trim(), tokens: tokensOf(body) }),
);

function tokensOf(body: string): Map<string, string> {
  return new Map(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const WORDS: [string, string][] = [
  ['texto', 'papel'],
  ['texto', 'hondo'],
  ['texto', 'marca'],
  ['suave', 'papel'],
  ['suave', 'hondo'],
  ['tinta', 'papel'],
  ['tinta', 'hondo'],
  ['sobre', 'tinta'],
];
const MARKS: [string, string][] = [['hueco', 'papel']];

describe.each(blocks.filter(({ selector }) => !selector.includes('print')))('$selector', ({ tokens }) => {
  it.each([...WORDS.map((pair) => [...pair, 7] as const), ...MARKS.map((pair) => [...pair, 3] as const)])(
    '%s on %s reaches %d:1',
    (front, back, least) => {
      expect(contrast(tokens.get(front) ?? '', tokens.get(back) ?? '')).toBeGreaterThanOrEqual(least);
    },
  );
});

it('has the colours of light, of the dark that the device asks for and of the dark that one chooses', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(3);
});
