/** Ten faults that a reader would notice, each as one edit of the project's own code, with the tests that have to see it. */

export interface Mutation {
  id: string;
  /** In Spanish: it is shown on calidad-del-sitio.html. */
  nombre: string;
  file: string;
  /** Stands in the file exactly once, or the table is out of date. */
  from: string;
  to: string;
  tests: readonly string[];
}

export const MUTATIONS: readonly Mutation[] = [
  {
    id: 'actividad',
    nombre: 'Perder una actividad',
    file: 'scripts/source/link-reporte.ts',
    from: 'return row.actividades.map(',
    to: "return row.actividades.filter(({ numero }) => row.linea.clave !== '1.1.6' || numero === 1).map(",
    tests: ['tests/source/round-trip.test.ts', 'tests/site/verbatim.test.ts'],
  },
  {
    id: 'respuestas',
    nombre: 'Cambiar los «Sí» por «No»',
    file: 'scripts/source/report-cells.ts',
    from: 'return no === undefined ?',
    to: 'return no !== undefined ?',
    tests: ['tests/source/round-trip.test.ts', 'tests/site/verbatim.test.ts'],
  },
  {
    id: 'clave',
    nombre: 'Perder las claves de dos cifras',
    file: 'scripts/source/parse-programa.ts',
    from: '/^\\s*(\\d+\\.\\d+\\.\\d+)\\.?(?![\\d.])(.*)$/',
    to: '/^\\s*(\\d+\\.\\d+\\.\\d)\\.?(?![\\d.])(.*)$/',
    tests: ['tests/source/round-trip.test.ts', 'tests/site/verbatim.test.ts'],
  },
  {
    id: 'enlace',
    nombre: 'Romper el enlace a cada actividad',
    file: 'src/components/Respuesta.astro',
    from: '<section class="act" id={anchor}>',
    to: '<section class="act" id={`x${anchor}`}>',
    tests: ['tests/site/links.test.ts'],
  },
  {
    id: 'posicion',
    nombre: 'Correr una letra las citas de las metas',
    file: 'src/data/tables/metas.ts',
    from: 'row({ ...meta,',
    to: 'row({ ...meta, inicio: meta.inicio + 1,',
    tests: ['tests/data'],
  },
  {
    id: 'politica',
    nombre: 'Quitar la política de seguridad de las páginas',
    file: 'src/layouts/Base.astro',
    from: 'http-equiv="Content-Security-Policy"',
    to: 'name="x"',
    tests: ['tests/site/policy.test.ts'],
  },
  {
    id: 'fila',
    nombre: 'Perder una fila de una tabla',
    file: 'src/data/tables/lineas.ts',
    from: 'lineas.map(({ linea })',
    to: 'lineas.slice(1).map(({ linea })',
    tests: ['tests/data'],
  },
  {
    id: 'busqueda',
    nombre: 'Romper la búsqueda al abrir con doble clic',
    file: 'src/search/index/pagefind-classic.ts',
    from: 'globalThis.pagefindPack={',
    to: 'globalThis.pagefindPacks={',
    tests: ['tests/site/opening.test.ts'],
  },
  {
    id: 'contraste',
    nombre: 'Aclarar un color hasta que no se lea',
    file: 'src/styles/tokens.css',
    from: '--suave: #434a61;',
    to: '--suave: #8a90a3;',
    tests: ['tests/model/contrast.test.ts'],
  },
  {
    id: 'orden',
    nombre: 'Ordenar las claves como palabras: 1.5.10 antes que 1.5.2',
    file: 'src/model/claves.ts',
    from: 'const difference = Number(left[i] ?? 0) - Number(right[i] ?? 0);',
    to: "const difference = (left[i] ?? '') < (right[i] ?? '') ? -1 : Number((left[i] ?? '') > (right[i] ?? ''));",
    tests: ['tests/source/round-trip.test.ts', 'tests/data', 'tests/site/verbatim.test.ts'],
  },
];
