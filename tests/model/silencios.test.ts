/** Silences, sentences and tables over the real content, against what the documents say when read by eye. */
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { byPapel } from '../../src/model/anotaciones.ts';
import { compareCells, passes } from '../../src/model/table-rows.ts';
import { sentenceAround, splitReferencia } from '../../src/model/text/around-quote.ts';
import { silenciosOf } from '../../src/model/silencios.ts';
import { ROOT } from '../lib/project.ts';

const catalog = readCatalog(ROOT);
const { anotaciones, content, estrategias } = catalog;

describe('silences of the report of 2018', () => {
  const silencios = silenciosOf('gobernacion-2018', estrategias, anotaciones);
  const claves = (list: typeof silencios.sinAcciones): string[] =>
    list.map(({ estrategia }) => estrategia.estrategia.clave);

  test('four estrategias have no «Se realizarán» and two have nothing else', () => {
    expect(claves(silencios.sinAcciones)).toEqual(['2.4', '3.3', '4.2', '4.4']);
    expect(claves(silencios.soloAcciones)).toEqual(['3.6', '5.4']);
  });

  test('only 2.4 has something that contradicts it, in 2.4.1', () => {
    const contradicted = silencios.sinAcciones.flatMap(({ contradictorias }) =>
      contradictorias.map(({ vista }) => vista.linea.clave),
    );
    expect(contradicted).toEqual(['2.4.1']);
  });

  test('a silent population is named by a línea and by no actividad', () => {
    const inActividades = new Set(
      content.menciones
        .filter((row) => row.elemento === 'actividad' && row.elemento_id.startsWith('gobernacion-2018-'))
        .map((row) => row.poblacion_id),
    );
    const silent = silencios.poblaciones.map(({ poblacion }) => poblacion.poblacion_id);
    expect(silent).toEqual(['defensoras']);
    expect(silent.filter((id) => inActividades.has(id))).toEqual([]);
  });

  test('an actividad without responsable expresa is one whose text surely names nobody', () => {
    const responsible = new Set(
      content.participaciones.filter((row) => row.papel === 'responsable').map((row) => row.actividad_id),
    );
    const own = content.actividades.filter((row) => row.reporte_id === 'gobernacion-2018');
    const without = own.filter((row) => !responsible.has(row.actividad_id));
    const counted = silencios.sinResponsable.map(({ actividad }) => actividad.actividad_id);
    expect(counted.filter((id) => responsible.has(id))).toEqual([]);
    expect(counted.length + silencios.sinIdentificar).toBe(without.length);
    // Read by eye: «se llevarán a cabo», «se dará», «se realizará», «se implementará», and nobody who does it.
    expect(counted).toEqual([
      'gobernacion-2018-L1.2.1-1',
      'gobernacion-2018-L1.5.8-1',
      'gobernacion-2018-L2.2.6-1',
      'gobernacion-2018-L2.3.3-2',
      'gobernacion-2018-L5.2.2-2',
    ]);
  });

  test('a report that nobody made is silent about nothing', () => {
    const none = silenciosOf('gobernacion-1999', estrategias, anotaciones);
    expect([none.sinAcciones, none.soloAcciones, none.sinResponsable, none.actividades]).toEqual([
      [],
      [],
      [],
      0,
    ]);
  });
});

describe('the joined annotation', () => {
  test('every participation, quantity and mention is in it once', () => {
    const views = [...anotaciones.actividades.values()];
    expect(views).toHaveLength(content.actividades.length);
    // Who acts and is not in the table of dependencias has no page of its own.
    const known = content.participaciones.filter((row) => row.dependencia_id !== undefined);
    expect(views.flatMap((vista) => vista.participaciones)).toHaveLength(known.length);
    expect(views.flatMap((vista) => vista.desconocidas)).toHaveLength(
      content.participaciones.length - known.length,
    );
    expect(views.reduce((sum, vista) => sum + vista.metas.length, 0)).toBe(content.metas.length);
    const roles = anotaciones.dependencias.flatMap(({ papeles }) => Object.values(papeles).flat());
    expect(roles).toHaveLength(known.length);
    const named = anotaciones.poblaciones.flatMap(({ lineas, actividades }) => [...lineas, ...actividades]);
    expect(named.reduce((sum, { menciones }) => sum + menciones.length, 0)).toBe(content.menciones.length);
  });

  test('roles come strongest first and never mix', () => {
    const wrong = [...anotaciones.actividades.values()].filter((vista) => {
      const groups = byPapel(vista);
      const mixed = groups.some(({ papel, filas }) =>
        filas.some(({ participacion }) => participacion.papel !== papel),
      );
      const isIdentified = vista.responsable === 'identificada';
      return mixed || isIdentified !== (groups[0]?.papel === 'responsable');
    });
    expect(wrong).toEqual([]);
  });

  test('related líneas are known ones and at most five', () => {
    const ids = new Set(content.lineas.map((row) => row.linea_id));
    const wrong = content.lineas.filter((row) => {
      const related = anotaciones.relacionadas(row.linea_id);
      return related.length > 5 || related.some(({ id }) => id === row.linea_id || !ids.has(id));
    });
    expect(wrong).toEqual([]);
  });
});

describe('the sentence around a quote', () => {
  const texto = 'Se hará algo con la A.C. Migrantes. Asimismo, habrá 3 cursos por mes. Luego, nada.';

  test('is the whole sentence, with the quote where it was', () => {
    const inicio = texto.indexOf('3 cursos');
    const frase = sentenceAround(texto, inicio, inicio + 8);
    expect(frase.texto).toBe('Asimismo, habrá 3 cursos por mes.');
    expect(frase.texto.slice(frase.inicio, frase.fin)).toBe('3 cursos');
  });

  test('an abbreviation does not end it', () => {
    expect(sentenceAround(texto, 0, 2).texto).toBe('Se hará algo con la A.C. Migrantes.');
  });

  test('every quantity of the content keeps its quote in its sentence', () => {
    const texts = new Map(content.actividades.map((row) => [row.actividad_id, row.texto]));
    const wrong = content.metas.filter((meta) => {
      const frase = sentenceAround(texts.get(meta.actividad_id) ?? '', meta.inicio, meta.fin);
      return frase.texto.slice(frase.inicio, frase.fin) !== meta.cita;
    });
    expect(wrong).toEqual([]);
  });
});

describe('references of the glossary', () => {
  test('name the place in words and lead to it', () => {
    expect(splitReferencia('La explica gobernacion-2018-L1.5.7-2. Así.', anotaciones.actividades)).toEqual([
      { texto: 'La explica ' },
      {
        texto: 'la línea 1.5.7, actividad 2',
        href: '/lineas/1.5.7.html#gobernacion-2018-actividad-2',
      },
      { texto: '. Así.' },
    ]);
    expect(splitReferencia('aparece primero en L2.1.1.', anotaciones.actividades)[1]).toEqual({
      texto: 'la línea 2.1.1',
      href: '/lineas/2.1.1.html',
    });
  });

  test("a report's own wording of a línea is not taken for an actividad", () => {
    expect(splitReferencia('está en gobernacion-2018-L2.3.7-1.', anotaciones.actividades)[1]).toEqual({
      texto: 'la línea 2.3.7, como la escribe el reporte',
      href: '/lineas/2.3.7.html',
    });
  });

  test('no identifier is left in words', () => {
    const left = content.glosario.filter((row) =>
      splitReferencia(row.referencia, anotaciones.actividades).some(
        ({ texto, href }) => href === undefined && /L\d+\.\d|explica programa/.test(texto),
      ),
    );
    expect(left).toEqual([]);
  });
});

describe('rows of a table', () => {
  const fila = { texto: 'atencion a personas', valores: { clase: 'meta', poblacion: 'mujeres jovenes' } };

  test('pass when they hold every word and every chosen value', () => {
    expect(passes(fila, { q: 'Atención PERSONAS', clase: 'meta', orden: 'mayor' })).toBe(true);
    expect(passes(fila, { q: '', clase: '', poblacion: 'jovenes' })).toBe(true);
    expect(passes(fila, { q: 'atención salud' })).toBe(false);
    expect(passes(fila, { clase: 'cobertura' })).toBe(false);
  });

  test('numbers go by size and words without their accents', () => {
    expect(['10', '9', '-3'].toSorted(compareCells)).toEqual(['-3', '9', '10']);
    expect(['órgano', 'Unidad', 'área'].toSorted(compareCells)).toEqual(['área', 'órgano', 'Unidad']);
  });
});
