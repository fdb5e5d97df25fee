/** Sources broken in ways that nobody thought of: each is refused in words, with places and hints, or gives records that give it back byte for byte. */
import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildContent } from '../../scripts/source/build-content.ts';
import { Refused } from '../../scripts/lib/sentence.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { readRegistros } from '../../scripts/source/write-content.ts';
import { verify } from '../../scripts/verify.ts';
import { ANY_CHARACTER } from '../lib/any-character.ts';
import { WHOLE } from '../lib/depth.ts';
import { PROGRAMA, REPORTE, ROOT } from '../lib/project.ts';

// The same cases on every machine; PROPERTY_SEED and PROPERTY_RUNS look further.
const LOOK = {
  seed: Number(process.env['PROPERTY_SEED'] ?? 2018),
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? (WHOLE ? 60 : 20)),
  endOnFailure: true,
};
const ISSUE = /^[\w./-]+:[1-9]\d*:[1-9]\d* (?:error|warning) [a-z0-9-]+: \S/;
const COUNT = /^\d+ errors?, \d+ warnings?$/;

let root: string;
/** What stands in content/registros/: of the last sources that were published. */
let published: ReadonlyMap<string, string>;
const seeds = new Map<string, string>();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pem-mutado-'));
  // Without the frozen editions: what they hold is no matter of the sources.
  for (const name of ['seeds', 'content/registros'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, 'seeds/fuentes.json'), 'utf8')) as {
    archivo: string;
  }[];
  for (const name of [...manifest.map(({ archivo }) => archivo), 'fuentes.json'])
    seeds.set(name, readFileSync(join(root, 'seeds', name), 'utf8'));
  published = readRegistros(root);
  for (const told of ['log', 'error'] as const) vi.spyOn(console, told).mockImplementation(() => undefined);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function put(texts: ReadonlyMap<string, string | Uint8Array>): void {
  const manifest = JSON.parse(seeds.get('fuentes.json') ?? '') as Record<string, unknown>[];
  for (const [name, text] of texts) writeFileSync(join(root, 'seeds', name), text);
  const entries = manifest.map((entry) => {
    const name = String(entry['archivo']);
    const text = Buffer.from(texts.get(name) ?? seeds.get(name) ?? '');
    return { ...entry, sha256: sha256(text), bytes: text.length };
  });
  if (!texts.has('fuentes.json')) writeFileSync(join(root, 'seeds/fuentes.json'), JSON.stringify(entries));
}

/** What is wrong with the words of a refusal. */
function faultsOf(told: string): string[] {
  const lines = told.split('\n');
  const heads = lines.filter((line) => !line.startsWith('  '));
  const issues = heads.slice(0, -1);
  const hints = lines.filter((line) => /^ {2}hint: \S/.test(line)).length;
  return [
    ...issues.filter((line) => !ISSUE.test(line)),
    ...(COUNT.test(heads.at(-1) ?? '') ? [] : [`no count: ${heads.at(-1) ?? ''}`]),
    ...(hints === issues.length ? [] : [`${hints} hints for ${issues.length} problems`]),
    ...lines.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)),
  ];
}

/** Builds with those sources: `refused`, or `published` when the records give the sources back. */
function outcome(texts: ReadonlyMap<string, string | Uint8Array>): 'refused' | 'published' {
  try {
    put(texts);
    verify(root, buildContent(root, { check: false }));
    published = readRegistros(root);
    return 'published';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(faultsOf(error.message)).toEqual([]);
    expect(readRegistros(root)).toEqual(published);
    return 'refused';
  } finally {
    for (const name of new Set([...texts.keys(), 'fuentes.json']))
      writeFileSync(join(root, 'seeds', name), seeds.get(name) ?? '');
  }
}

const HOSTILE = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  '{{7*7}}',
  '{process.exit()}',
  '\u202Eoir\u202C',
  '\u2066x',
  '\0',
  '\u001B[31m',
  '\t',
  '\t\t',
  '\r',
  '\n',
  '\r\n',
  '\uFEFF',
  '\u00A0',
  '  ',
  '=1+1',
  '@SUMA(1)',
  '-',
  '1.1.1',
  '1.1.1. ',
  '9.9.9 Nada.',
  'Objetivo 9. Nada.',
  'Estrategia 1.1 Otra vez.',
  'Líneas de acción',
  '<i>',
  '</i>',
  '😀',
  'é'.normalize('NFD'),
  'a'.repeat(100_000),
  '1'.repeat(5000),
  'Se realizarán acciones en 2018',
);

/** A small change of a text, at a share of its length. */
const change = fc.oneof(
  fc.record({
    tipo: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    con: HOSTILE,
  }),
  fc.record({
    tipo: fc.constantFrom(
      'drop' as const,
      'double' as const,
      'swap' as const,
      'cut' as const,
      'letter' as const,
    ),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    con: fc.string({ unit: ANY_CHARACTER, minLength: 1, maxLength: 3 }),
  }),
);

function apply(text: string, { tipo, at, con }: { tipo: string; at: number; con: string }): string {
  const place = Math.floor(at * text.length);
  if (tipo === 'insert') return text.slice(0, place) + con + text.slice(place);
  if (tipo === 'cut') return text.slice(0, place);
  if (tipo === 'letter') return text.slice(0, place) + con + text.slice(place + 1);
  const lines = text.split('\n');
  const index = Math.min(Math.floor(at * lines.length), lines.length - 2);
  const [one = '', two = ''] = lines.slice(index, index + 2);
  const now = { drop: [two], double: [one, one, two], swap: [two, one] }[tipo] ?? [one, two];
  return [...lines.slice(0, index), ...now, ...lines.slice(index + 2)].join('\n');
}

describe('a source that was changed somewhere', () => {
  it('is refused in words or published so that it can be rebuilt', () => {
    const seen = { refused: 0, published: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(PROGRAMA, REPORTE),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (name, changes) => {
          const text = changes.reduce(apply, seeds.get(name) ?? '');
          seen[outcome(new Map([[name, text]]))] += 1;
        },
      ),
      LOOK,
    );
    // Both ways were walked, or the property says little.
    expect(Math.min(seen.refused, seen.published)).toBeGreaterThan(LOOK.numRuns / 10);
  });

  it('is refused in words when it is not even a text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(PROGRAMA, REPORTE),
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          fc.string({ unit: ANY_CHARACTER }).map((s) => Buffer.from(s)),
        ),
        (name, bytes) => {
          expect(outcome(new Map([[name, bytes]]))).toBe('refused');
        },
      ),
      { ...LOOK, numRuns: Math.ceil(LOOK.numRuns / 4) },
    );
  });
});

describe('a manifest that was changed somewhere', () => {
  it('is refused in words, or means what it says', () => {
    const entry = JSON.parse(seeds.get('fuentes.json') ?? '[]') as Record<string, unknown>[];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      HOSTILE,
      fc.constantFrom('../x', '/etc/passwd', '__proto__'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(entry[1] ?? {}), 'nota', 'emisor', 'otra'),
        value,
        fc.constantFrom(0, 1),
        (key, what, index) => {
          const entries = entry.map((one, at) => (at === index ? { ...one, [key]: what } : one));
          outcome(new Map([['fuentes.json', JSON.stringify(entries)]]));
        },
      ),
      LOOK,
    );
  });

  it('is refused in words when it is any text or any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: ANY_CHARACTER }), fc.json()), (text) => {
        expect(outcome(new Map([['fuentes.json', text]]))).toBe('refused');
      }),
      { ...LOOK, numRuns: WHOLE ? 100 : 40 },
    );
  });

  it.each(['titulo', 'ramo', 'emisor', 'nota'])(
    'is refused where a spreadsheet would run its %s, and says how to publish it',
    (key) => {
      const entries = (JSON.parse(seeds.get('fuentes.json') ?? '[]') as Record<string, unknown>[]).map(
        (one) => (one['tipo'] === 'reporte' ? { ...one, [key]: '=1+1' } : one),
      );
      const manifest = JSON.stringify(entries, null, 2);
      const before = manifest.slice(0, manifest.indexOf('"=1+1"')).split('\n');
      put(new Map([['fuentes.json', manifest]]));
      expect(() => {
        buildContent(root, { check: false });
      }).toThrow(
        new RegExp(
          `^seeds/fuentes\\.json:${before.length}:${(before.at(-1) ?? '').length + 1} error no-formula: [\\s\\S]*hint: `,
        ),
      );
    },
  );
});
