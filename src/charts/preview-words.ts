/** What the pictures say that other sites show beside a link to us: one of the whole site, one of each objetivo. */
import { previewPath } from '../model/addresses.ts';
import { type Catalog, countFormas, type Forma, type LineaVista } from '../model/views.ts';
import { countWords, FORMAS, lineasWords, reporteCorto } from '../model/words.ts';

export interface Preview {
  /** Its file in dist. */
  path: string;
  /** The clave in large, where it is of one element. */
  clave?: string;
  above: string;
  titulo: string;
  /** One row of tiles per objetivo, or one group that goes on in the next row. */
  strips: readonly { nombre: string; formas: readonly Forma[] }[];
  cuenta: string;
  below: string;
}

/** The size that networks ask for. */
export const PREVIEW = { width: 1200, height: 630 };

const byAnswer = (lineas: readonly LineaVista[]): Forma[] =>
  lineas.map((vista) => vista.forma).sort((a, b) => FORMAS.indexOf(a) - FORMAS.indexOf(b));

const cuentaOf = (lineas: readonly LineaVista[]): string => countWords(countFormas(lineas));

const made = new WeakMap<Catalog, ReadonlyMap<string, Preview>>();

/** By file in dist. Every page asks for one of them; they are made once. */
export function previewsOf(catalog: Catalog): ReadonlyMap<string, Preview> {
  let previews = made.get(catalog);
  if (previews === undefined) {
    previews = new Map(makePreviews(catalog).map((preview) => [preview.path, preview]));
    made.set(catalog, previews);
  }
  return previews;
}

function makePreviews({ objetivos, lineas, principal }: Catalog): Preview[] {
  const report = principal === undefined ? '' : `${reporteCorto(principal)} · `;
  const below = `${report}Programa terminado · No es del gobierno`;
  return [
    {
      path: previewPath(),
      above: `${lineasWords(lineas.length)}, y lo que se anunció en cada una`,
      titulo: 'Programa Especial de Migración 2014-2018',
      strips: objetivos.map((vista) => ({ nombre: vista.objetivo.clave, formas: byAnswer(vista.lineas) })),
      cuenta: cuentaOf(lineas),
      below,
    },
    ...objetivos.map(({ objetivo, lineas: own }) => ({
      path: previewPath(objetivo.clave),
      clave: objetivo.clave,
      above: 'Programa Especial de Migración 2014-2018',
      titulo: `«${objetivo.nombre}»`,
      strips: [{ nombre: '', formas: byAnswer(own) }],
      cuenta: cuentaOf(own),
      below,
    })),
  ];
}

/** The words for those who can't see the picture of a page. */
export function previewWords({ above, titulo, cuenta, below }: Preview): string {
  return `${above}. ${titulo} ${cuenta}. ${below}.`;
}
