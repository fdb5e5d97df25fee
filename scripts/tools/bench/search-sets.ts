/** The judged queries of tests/search that the measure asks: the examples, ours, and those of people who had seen neither code nor tables. */
import { readFileSync } from 'node:fs';
import type { Consulta } from './metrics.ts';

export interface Conjunto {
  readonly id: string;
  /** As the command prints it. */
  readonly label: string;
  /** As the figures of the site call it. */
  readonly titulo: string;
  readonly consultas: readonly Consulta[];
  /** About other things: an answer is a fault. */
  readonly fuera: readonly string[];
}

type Leido = Pick<Conjunto, 'consultas' | 'fuera'>;
type Propia = Consulta & { readonly mitad: 'ajuste' | 'control' };

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../tests/search/${name}.json`, import.meta.url), 'utf8'));

/** Ours in two halves, of which only one was tuned on; what is off topic goes with the first. */
function ownHalves(): Conjunto[] {
  const { consultas, fuera } = readJson('consultas-propias') as Omit<Leido, 'consultas'> & {
    consultas: readonly Propia[];
  };
  const half = (mitad: string): Consulta[] => consultas.filter((consulta) => consulta.mitad === mitad);
  return [
    {
      id: 'ajuste',
      label: 'own, tuned half',
      titulo: 'nuestras, la mitad con que se ajustó',
      consultas: half('ajuste'),
      fuera,
    },
    {
      id: 'control',
      label: 'own, other half',
      titulo: 'nuestras, la otra mitad',
      consultas: half('control'),
      fuera: [],
    },
  ];
}

const others = (letter: string): Conjunto => ({
  id: `ajenas-${letter}`,
  label: `someone else's, ${letter}`,
  titulo: `de otra persona, juego ${letter.toUpperCase()}`,
  ...(readJson(`consultas-ajenas-${letter}`) as Leido),
});

export const readConjuntos = (): Conjunto[] => [
  {
    id: 'ejemplo',
    label: 'examples',
    titulo: 'consultas de ejemplo',
    consultas: readJson('consultas') as Consulta[],
    fuera: [],
  },
  ...ownHalves(),
  {
    id: 'frescas',
    label: 'fresh',
    titulo: 'nuestras, juzgadas antes de buscarlas',
    ...(readJson('consultas-frescas') as Leido),
  },
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(others),
];
