import { describe, expect, test } from 'vitest';
import { twinFiles } from '../../src/data/twins/twin-files.ts';
import { elementPath } from '../../src/model/addresses.ts';
import { EDICION, MADE, readCommitted, SITE } from './made.ts';
import { parseCsv } from './readers.ts';

const CONTENT = readCommitted();
const files = new Map(twinFiles(MADE.model));
const text = (path: string): string => files.get(path) ?? '';

const ELEMENTS = [
  ...CONTENT.objetivos.map((o) => ({ id: o.objetivo_id, texto: o.nombre })),
  ...CONTENT.estrategias.map((e) => ({ id: e.estrategia_id, texto: e.nombre })),
  ...CONTENT.lineas.map((l) => ({ id: l.linea_id, texto: l.texto })),
].map(({ id, texto }) => ({ base: elementPath(id).replace(/\.html$/, ''), texto }));

const MENTIONS = [
  ...CONTENT.dependencias.map((d) => `dependencias/${d.dependencia_id}`),
  ...CONTENT.poblaciones.map((p) => `poblaciones/${p.poblacion_id}`),
  ...CONTENT.temas.map((t) => `temas/${t.tema_id}`),
];

const COLLECTIONS = ['objetivos', 'estrategias', 'lineas', 'dependencias', 'poblaciones', 'temas'].map(
  (name) => `${name}/index.json`,
);

test('every objetivo, estrategia, línea de acción, dependencia, población and tema has its three twins, and nothing else has', () => {
  const wanted = [...ELEMENTS.map(({ base }) => base), ...MENTIONS].flatMap((base) => [
    `${base}.csv`,
    `${base}.json`,
    `${base}.md`,
  ]);
  expect([...files.keys()].toSorted()).toEqual([...wanted, ...COLLECTIONS].toSorted());
});

test('the Markdown of each element holds its official text', () => {
  const unescaped = (path: string): string => text(path).replace(/\\(.)/g, '$1');
  expect(
    ELEMENTS.filter(({ base, texto }) => !unescaped(`${base}.md`).includes(texto)).map(({ base }) => base),
  ).toEqual([]);
});

test('the Markdown of each línea de acción holds the texts of its actividades', () => {
  const missing = CONTENT.actividades.filter((actividad) => {
    const path = elementPath(actividad.linea_id).replace(/\.html$/, '.md');
    return !text(path).replace(/\\(.)/g, '$1').includes(actividad.texto);
  });
  expect(missing).toEqual([]);
});

test('the Markdown says that it is UTF-8 before its first heading, to hosts that name no charset', () => {
  const wrong = [...files].filter(([path, data]) => path.endsWith('.md') && !data.startsWith('\ufeff\n# '));
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('the list of each kind names the data of every record, in its order', () => {
  const listed = COLLECTIONS.flatMap((path) => {
    const { elementos } = JSON.parse(text(path)) as {
      elementos: { id: string; nombre: string; datos: string }[];
    };
    return elementos.map(({ nombre, datos }) => ({ nombre, path: datos.replace(SITE, '') }));
  });
  const names = [
    ...ELEMENTS.map(({ texto }) => texto),
    ...CONTENT.dependencias.map((d) => d.nombre),
    ...CONTENT.poblaciones.map((p) => p.nombre),
    ...CONTENT.temas.map((t) => t.nombre),
  ];
  expect(listed.map(({ nombre }) => nombre)).toEqual(names);
  expect(listed.filter(({ path }) => !files.has(path))).toEqual([]);
});

describe('the slices', () => {
  const count = (path: string): number => parseCsv(text(path).slice(1)).length - 1;

  test('of the objetivos together are the whole table', () => {
    const rows = CONTENT.objetivos.map((o) => count(`objetivos/${o.clave}.csv`));
    expect(rows.reduce((sum, n) => sum + n, 0)).toBe(CONTENT.lineas.length * CONTENT.reportes.length);
    expect(rows).toEqual(
      CONTENT.objetivos.map(
        (o) => CONTENT.lineas.filter((l) => l.objetivo_id === o.objetivo_id).length * CONTENT.reportes.length,
      ),
    );
  });

  test('of the dependencias together are all their participaciones', () => {
    const rows = CONTENT.dependencias.map((d) => count(`dependencias/${d.dependencia_id}.csv`));
    const known = CONTENT.participaciones.filter((row) => row.dependencia_id !== undefined);
    expect(rows.reduce((sum, n) => sum + n, 0)).toBe(known.length);
  });

  test('of the poblaciones together are all their mentions', () => {
    const rows = CONTENT.poblaciones.map((p) => count(`poblaciones/${p.poblacion_id}.csv`));
    expect(rows.reduce((sum, n) => sum + n, 0)).toBe(CONTENT.menciones.length);
  });

  test('of the temas together are all their quotes', () => {
    const rows = CONTENT.temas.map((t) => count(`temas/${t.tema_id}.csv`));
    expect(rows.reduce((sum, n) => sum + n, 0)).toBe(CONTENT.temas_de_lineas.length);
  });
});

test('the JSON of a línea de acción says by itself what it is, where it comes from and how to cite it', () => {
  const [linea] = CONTENT.lineas;
  const twin = JSON.parse(text(elementPath(linea?.linea_id ?? '').replace(/\.html$/, '.json'))) as Record<
    string,
    unknown
  >;
  expect(twin).toMatchObject({
    tipo: 'linea',
    clave: linea?.clave,
    texto: linea?.texto,
    renglon: linea?.renglon,
    edicion: EDICION,
  });
  expect(twin['url']).toBe(`${SITE}lineas/${linea?.clave ?? ''}.html`);
  expect(twin['cita']).toContain(EDICION.version);
});
