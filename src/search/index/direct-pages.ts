/** Pages of the site that a query may ask for by name: they are offered apart from the results. */

import type { Catalog } from '../../model/join.ts';
import { buildSiglas } from '../../model/siglas.ts';
import { foldAll, tokenize } from '../../model/text/normalize.ts';
import { comparable, findPatron, parsePatron, withoutGlue } from '../../model/text/patterns.ts';
import { isStop } from '../analysis/stop-words.ts';
import type { PaginaDirecta } from '../types.ts';

/** Address, title, and what people call it: the whole query must be one of these, but for little words. */
const SITE: readonly (readonly [url: string, titulo: string, formas: string])[] = [
  ['glosario.html', 'Glosario de siglas y palabras', 'glosario|siglas|significado de siglas|diccionario'],
  [
    'datos/index.html',
    'Datos para descargar',
    'datos|datos abiertos|descargar|descargas|descargar datos|bajar datos|bajar|excel|csv|json|api|base de datos',
  ],
  ['datos/index.html#citar', 'Cómo citar', 'cómo citar|citar|citas|cita|referencia'],
  [
    'datos/index.html#licencia',
    'Licencia de los datos',
    'licencia|licencias|licencia de uso|derechos de autor',
  ],
  ['acerca.html', 'Acerca de este sitio', 'acerca|quién hizo esto|quiénes somos|contacto|autor|autores'],
  ['metodologia.html', 'Metodología', 'metodología|método|cómo se hizo|cómo se hizo esto'],
  ['accesibilidad.html', 'Accesibilidad', 'accesibilidad|atajos|teclado'],
  [
    'sin-conexion.html',
    'Copias para usar sin conexión',
    'sin conexión|sin internet|usb|offline|descargar sitio|descargar todo|epub|kiwix|zip',
  ],
  [
    'programa.html',
    'El programa completo en una página',
    'programa completo|todo el programa|texto completo|leer todo|pem completo|pem|documento completo',
  ],
  ['metas.html', 'Metas y cantidades', 'metas|cantidades|números|cifras'],
  [
    'calidad.html',
    'Diferencias y defectos de los documentos',
    'erratas|errores|calidad|diferencias|defectos',
  ],
  ['silencios.html', 'Lo que un reporte no anuncia', 'silencios|lo que no dice|sin anuncio'],
  ['cambios.html', 'Cambios entre ediciones', 'cambios|novedades|ediciones|versiones'],
  [
    'fuentes/index.html',
    'Los documentos, renglón por renglón',
    'fuentes|fuente|documentos|documento original|documentos originales|diario oficial|dof',
  ],
  ['graficas.html', 'Gráficas', 'gráficas|gráfica|figuras|visualización'],
  ['seleccion.html', 'Mi selección', 'mi selección|mi lista|selección|guardados|favoritos'],
  [
    'reportes/index.html',
    'Reportes por ramo y año',
    'reporte|reportes|informe|informes|avance|avances|resultados',
  ],
  ['objetivos/index.html', 'Los objetivos', 'objetivo|objetivos'],
  ['estrategias/index.html', 'Las estrategias', 'estrategia|estrategias'],
  ['lineas/index.html', 'Las líneas de acción', 'línea|líneas|línea de acción|líneas de acción|acciones'],
  ['dependencias/index.html', 'Las dependencias', 'dependencia|dependencias|instituciones|autoridades'],
  ['temas/index.html', 'Los temas', 'tema|temas|asuntos'],
  ['poblaciones/index.html', 'Las poblaciones', 'población|poblaciones|grupos'],
];

/** A longer form finds nothing that a shorter one within it does not. */
function shortest(formas: readonly string[]): string[] {
  const parsed = [...new Set(formas)].map((texto) => ({
    texto,
    patron: parsePatron(`=${withoutGlue(texto)}`),
  }));
  return parsed
    .filter(({ patron, texto }, i) =>
      parsed.every(
        (other, j) =>
          i === j ||
          (other.patron.palabras.length === patron.palabras.length && j > i) ||
          findPatron(
            other.patron,
            tokenize(withoutGlue(texto)).map(({ forma }) => comparable(forma)),
            0,
          ).length === 0,
      ),
    )
    .map(({ texto }) => texto);
}

/** Whether people may say it so; the rules also know words that only stand in a text: «menores que», «en retorno». */
const isSaid = (form: string): boolean => {
  const words = form.split(' ').map(foldAll);
  return !/[*{]/u.test(form) && words.length <= 3 && !isStop(words[0] ?? '') && !isStop(words.at(-1) ?? '');
};

/** `terminos` are the words by which the rules find each population in the texts; of some only the beginning. */
export function directPages(
  { content }: Catalog,
  terminos: ReadonlyMap<string, readonly string[]>,
): PaginaDirecta[] {
  const siglas = buildSiglas(content.glosario);
  return [
    ...content.temas.map(({ tema_id: id, nombre }) => ({
      titulo: `Tema: ${nombre}`,
      url: `temas/${id}.html`,
      formas: shortest([nombre, ...nombre.split(/, | [ye] /)]),
      entera: false,
    })),
    ...content.poblaciones.map(({ poblacion_id: id, nombre }) => ({
      titulo: `Población: ${nombre}`,
      url: `poblaciones/${id}.html`,
      formas: shortest([nombre, ...(terminos.get(id) ?? []).filter(isSaid)]),
      entera: false,
    })),
    ...content.glosario
      .filter(({ sigla }) => !content.dependencias.some((dependencia) => dependencia.sigla === sigla))
      .map(({ sigla }) => ({
        titulo: `Glosario: ${sigla}`,
        url: `glosario.html#${siglas.anchorOf(sigla)}`,
        formas: [sigla],
        entera: false,
      })),
    ...SITE.map(([url, titulo, formas]) => ({ titulo, url, formas: formas.split('|'), entera: true })),
  ];
}
