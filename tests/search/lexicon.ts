/** A lexicon small enough to read, for the tests of the planner. */

import { createLexicon, type Lexicon } from '../../src/search/plan/lexicon.ts';
import type { SearchData } from '../../src/search/types.ts';
import { packWords } from '../../src/search/plan/word-list.ts';

const WORDS = (
  'albergues complementaria corrupción denuncia denuncias deportes derechos estados frontera humanos inm migrantes ' +
  'migración méxico niñas niños personas protección relaciones remesas repatriación salud secretaría trata unidos xenofobia'
).split(' ');

export const DATOS: SearchData = {
  palabras: packWords([...WORDS].sort()),
  street: packWords(['asaltos', 'gabacho', 'lana', 'murió', 'tren']),
  temas: [
    '!deportado|deporta*|=me regresaron',
    'enviar dinero|remesas',
    '~Estados Unidos|gabacho',
    'chamaco|niño',
  ],
  labels: ['la repatriación', 'las remesas', 'Estados Unidos', 'niñas y niños'],
  ofrecen: [[], [], [], [2]],
  nombres: ['SRE|Secretaría de Relaciones Exteriores', 'SS|Secretaría de Salud|^Bienestar', ''],
  paginas: [
    { titulo: 'Secretaría de Relaciones Exteriores (SRE)', url: 'dependencias/sre.html' },
    null,
    null,
  ],
  directas: [
    { titulo: 'Glosario', url: 'glosario.html', formas: ['glosario'], whole: true },
    { titulo: 'Población: Jóvenes', url: 'poblaciones/jovenes.html', formas: ['jóvenes'], whole: false },
    { titulo: 'Población: Niñas y niños', url: 'poblaciones/ninas.html', formas: ['niña'], whole: false },
  ],
  reportes: [{ id: 'gobernacion-2018', ramo: 'Gobernación', anio: '2018' }],
  claves: ['1', '1.1', '1.1.1', '1.1.2'],
  ids: ['es_a', 'es_b', 'es_c', 'es_d'],
  filtros: [
    { nombre: 'respuesta', valores: ['r/si', 'r/no'], titulos: ['Sí', 'NO'], paginas: [[], [], [0], [1]] },
    {
      nombre: 'tipo',
      valores: ['objetivo', 'estrategia', 'linea'],
      titulos: ['objetivo', 'estrategia', 'linea'],
      paginas: [[0], [1], [2], [2]],
    },
  ],
};

export const LEXICO: Lexicon = createLexicon(DATOS);
