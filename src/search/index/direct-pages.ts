/** Pages of the site that a query may ask for by name: they are offered apart from the results. */

import type { Catalog } from '../../model/views.ts';
import { buildSiglas } from '../../model/siglas.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { comparable, findPattern, parsePattern, withoutGlue } from '../../model/text/patterns.ts';
import type { NamedPage } from '../types.ts';

/** Address, title, and what people call it: the whole query must be one of these, but for little words. */
const SITE = `
ayuda.html > Si necesita ayuda hoy > ayuda|ayuda urgente|auxilio|socorro|emergencia|teléfono|número de emergencia|911|a quién llamo
glosario.html > Glosario de siglas y palabras > glosario|siglas|significado de siglas|diccionario
datos/index.html > Datos para descargar > datos|datos abiertos|descargar|descargas|descargar datos|bajar datos|bajar|excel|csv|json|api|base de datos
datos/index.html#citar > Cómo citar > cómo citar|citar|referencia
datos/index.html#licencia > Licencia de los datos > licencia|licencia de uso|derechos de autor
acerca.html > Acerca de este sitio > acerca|quién hizo esto|quiénes somos|contacto|autor
metodologia.html > Metodología > metodología|método|cómo se hizo|cómo se hizo esto
accesibilidad.html > Accesibilidad > accesibilidad|atajos|teclado
sin-conexion.html > Copias para usar sin conexión > sin conexión|sin internet|usb|offline|descargar sitio|descargar todo|epub|kiwix|zip
programa.html > El programa completo en una página > programa completo|todo el programa|texto completo|leer todo|pem completo|pem|documento completo
metas.html > Metas y cantidades > metas|cantidades|números|cifras
calidad.html > Diferencias y defectos de los documentos > erratas|errores|calidad|diferencias|defectos
silencios.html > Lo que un reporte no anuncia > silencios|lo que no dice|sin anuncio
cambios.html > Cambios entre ediciones > cambios|novedades|ediciones|versiones
fuentes/index.html > Los documentos, renglón por renglón > fuentes|documentos|documento original|diario oficial|dof
graficas.html > Gráficas > gráficas|figuras|visualización
seleccion.html > Mi selección > mi selección|mi lista|selección|guardados|favoritos
reportes/index.html > Reportes por ramo y año > reportes|informes|avances|resultados
objetivos/index.html > Los objetivos > objetivos
estrategias/index.html > Las estrategias > estrategias
lineas/index.html > Las líneas de acción > línea|líneas de acción|acciones
dependencias/index.html > Las dependencias > dependencias|instituciones|autoridades
temas/index.html > Los temas > temas|asuntos
poblaciones/index.html > Las poblaciones > poblaciones|grupos
`;

const sitePages = (): NamedPage[] =>
  SITE.trim()
    .split('\n')
    .map((row) => {
      const [url = '', titulo = '', formas = ''] = row.split(' > ');
      return { titulo, url, formas: formas.split('|'), whole: true };
    });

/** A longer form finds nothing that a shorter one within it does not. */
function shortest(formas: readonly string[]): string[] {
  const parsed = [...new Set(formas)].map((texto) => ({
    texto,
    pattern: parsePattern(`=${withoutGlue(texto)}`),
  }));
  return parsed
    .filter(({ pattern, texto }, i) =>
      parsed.every(
        (other, j) =>
          i === j ||
          (other.pattern.words.length === pattern.words.length && j > i) ||
          findPattern(
            other.pattern,
            tokenize(withoutGlue(texto)).map(({ written }) => comparable(written)),
            0,
          ).length === 0,
      ),
    )
    .map(({ texto }) => texto);
}

/** «Refugio y asilo» is one or the other. */
const PARTS_OF_NAME = /, | [yeo] /;

/** Other words for a population are those of the topics that speak of it: types.ts, `ofrecen`. */
export function directPages({ content }: Catalog): NamedPage[] {
  const siglas = buildSiglas(content.glosario);
  return [
    ...content.temas.map(({ tema_id: id, nombre }) => ({
      titulo: `Tema: ${nombre}`,
      url: `temas/${id}.html`,
      formas: shortest([nombre, ...nombre.split(PARTS_OF_NAME)]),
      whole: false,
    })),
    ...content.poblaciones.map(({ poblacion_id: id, nombre }) => ({
      titulo: `Población: ${nombre}`,
      url: `poblaciones/${id}.html`,
      formas: shortest([nombre, ...nombre.split(PARTS_OF_NAME)]),
      whole: false,
    })),
    ...content.glosario
      .filter(({ sigla }) => !content.dependencias.some((dependencia) => dependencia.sigla === sigla))
      .map(({ sigla }) => ({
        titulo: `Glosario: ${sigla}`,
        url: `glosario.html#${siglas.anchorOf(sigla)}`,
        formas: [sigla],
        whole: false,
      })),
    ...sitePages(),
  ];
}
