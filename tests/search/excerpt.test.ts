import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { excerpt } from '../../src/search/rank/excerpt.ts';
import { planQuery } from '../../src/search/plan/plan.ts';
import { LEXICO } from './lexicon.ts';

const TEXTOS = [
  { id: 'texto', texto: 'Promover los derechos de las personas migrantes.', tokens: {} },
  {
    id: 'actividad-1',
    texto: 'El INM atenderá la repatriación de niñas y niños, y recibirá su denuncia.',
    tokens: {
      xqt3z9: [
        { start: 35, end: 40 },
        { start: 43, end: 48 },
      ],
    },
  },
];
const marked = (query: string): { id: string; words: string[] } => {
  const found = excerpt(TEXTOS, planQuery(query, LEXICO));
  if (!found) throw new Error('no excerpt');
  return { id: found.id, words: found.marks.map(({ start, end }) => found.texto.slice(start, end)) };
};

describe('excerpt', () => {
  it('shows the actividad when it is what matched', () => {
    expect(marked('denunciar')).toEqual({ id: 'actividad-1', words: ['denuncia'] });
  });

  it('shows the official text when nothing matches better, without marks when nothing matches', () => {
    expect(marked('derechos')).toEqual({ id: 'texto', words: ['derechos'] });
    expect(marked('')).toEqual({ id: 'texto', words: [] });
  });

  it('marks where the text speaks of the topic, as the build found it', () => {
    expect(marked('chamacos')).toEqual({ id: 'actividad-1', words: ['niñas', 'niños'] });
    expect(marked('escuincles').words).toEqual([]);
  });

  it('marks no other word of the topic where the word that called for it stands', () => {
    const texto = 'Apoyar el envío de dinero: remesas de México.';
    const tokens = { xqt1z9: [{ start: 10, end: 25 }] };
    const words = (query: string, shown: string): string[] =>
      excerpt([{ id: 'x', texto: shown, tokens }], planQuery(query, LEXICO))?.marks.map(({ start, end }) =>
        shown.slice(start, end),
      ) ?? [];
    expect(words('remesas', texto)).toEqual(['remesas']);
    expect(words('remesas', texto.replace('remesas', 'giros'))).toEqual(['envío', 'de', 'dinero']);
    expect(words('enviar dinero', texto)).toEqual(['envío', 'de', 'dinero']);
  });

  it('marks quoted phrases word by word', () => {
    expect(marked('"personas migrantes"').words).toEqual(['personas', 'migrantes']);
  });

  it('cuts a long text at words, around what matched', () => {
    const texto = `${'palabra '.repeat(80)}xenofobia ${'final '.repeat(80)}`.trim();
    const found = excerpt([{ id: 'largo', texto, tokens: {} }], planQuery('xenofobia', LEXICO));
    const passage = found?.texto.slice(found.start, found.end) ?? '';
    expect(passage).toContain('xenofobia');
    expect(passage.length).toBeLessThanOrEqual(125);
    expect(passage).toMatch(/^\S.*\S$/);
    expect(texto).toMatch(new RegExp(`(^| )${passage}( |$)`));
  });

  it('has nothing for a page without texts', () => {
    expect(excerpt([], planQuery('derechos', LEXICO))).toBeNull();
  });

  it('keeps every mark inside the passage, in order and apart, whatever the texts and the query', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 60 }), (texto, query) => {
        const found = excerpt(
          [{ id: 'x', texto, tokens: { xqt0z9: [{ start: 2, end: 9 }] } }],
          planQuery(query, LEXICO),
        );
        if (!found) return false;
        let last = found.start;
        return found.marks.every(({ start, end }) => {
          const ordered = start >= last && start < end && end <= found.end;
          last = end;
          return ordered;
        });
      }),
    );
  });
});
