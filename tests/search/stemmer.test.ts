import { describe, expect, it } from 'vitest';

import { stem } from '../../src/search/analysis/stemmer.ts';

/** Word and stem as the reference implementation gives them (snowballstem.org, Spanish). */
const REFERENCE = `
  migración migracion
  migraciones migracion
  migrante migrant
  migratoria migratori
  repatriación repatri
  repatriadas repatri
  deportes deport
  deportar deport
  niñas niñ
  niño niñ
  logística logist
  biología biolog
  antropologías antropolog
  solución solucion
  constituciones constitu
  violencia violenci
  audiencia audienci
  asistencia asistent
  rápidamente rapid
  activamente activ
  posiblemente posibl
  constantemente constant
  realidad realid
  habilidades habil
  actividad activ
  creativos creativ
  positiva posit
  turistas turist
  financieramente financier
  dándoselo dandosel
  arrepintiéndose arrepint
  comprarles compr
  huyendo huyend
  destruyeron destru
  cayó cay
  oyeron oyeron
  pague pag
  paguemos pag
  sigue sig
  vigilancia vigil
  fortalecerán fortalec
  realizaríamos realiz
  abandonásemos abandon
  cantaríais cant
  ella ella
  él el
  averigüéis averigü
  cigüeña cigüeñ
  útil util
  razón razon
  jóvenes joven
  país pais
  países pais
  árbol arbol
  o o
  y y
  sí si
  tú tu
`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(' '));

describe('stem', () => {
  it('agrees with the Snowball reference on every kind of suffix', () => {
    const different = REFERENCE.filter(([word = '', expected]) => stem(word) !== expected);
    expect(different).toEqual([]);
    expect(REFERENCE.length).toBeGreaterThan(50);
  });

  it('leaves words too short to have a suffix whole', () => {
    expect(['o', 'la', 'ir', ''].map(stem)).toEqual(['o', 'la', 'ir', '']);
  });
});
