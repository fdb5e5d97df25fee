/** What the pictures say that other sites show beside a link to us: one of the whole site, one of each objetivo. */
import { previewPath } from '../model/addresses.ts';
import { type Catalog, countFormas, type Forma, type LineaVista } from '../model/join.ts';
import { countWords, FORMAS, lineasWords, reporteCorto } from '../model/words.ts';

export interface Previa {
  /** Its file in dist. */
  ruta: string;
  /** The clave in large, where it is of one element. */
  clave?: string;
  rotulo: string;
  titulo: string;
  /** One row of tiles per objetivo, or one group that goes on in the next row. */
  tiras: readonly { nombre: string; formas: readonly Forma[] }[];
  cuenta: string;
  pie: string;
}

/** The size that networks ask for. */
export const PREVIA = { ancho: 1200, alto: 630 };

const byAnswer = (lineas: readonly LineaVista[]): Forma[] =>
  lineas.map((vista) => vista.forma).sort((a, b) => FORMAS.indexOf(a) - FORMAS.indexOf(b));

const cuentaOf = (lineas: readonly LineaVista[]): string => countWords(countFormas(lineas));

const made = new WeakMap<Catalog, ReadonlyMap<string, Previa>>();

/** By file in dist. Every page asks for one of them; they are made once. */
export function previasOf(catalog: Catalog): ReadonlyMap<string, Previa> {
  let previas = made.get(catalog);
  if (previas === undefined) {
    previas = new Map(makePrevias(catalog).map((previa) => [previa.ruta, previa]));
    made.set(catalog, previas);
  }
  return previas;
}

function makePrevias({ objetivos, lineas, principal }: Catalog): Previa[] {
  const report = principal === undefined ? '' : `${reporteCorto(principal)} · `;
  const pie = `${report}Programa terminado · No es del gobierno`;
  return [
    {
      ruta: previewPath(),
      rotulo: `${lineasWords(lineas.length)}, y lo que se anunció en cada una`,
      titulo: 'Programa Especial de Migración 2014-2018',
      tiras: objetivos.map((vista) => ({ nombre: vista.objetivo.clave, formas: byAnswer(vista.lineas) })),
      cuenta: cuentaOf(lineas),
      pie,
    },
    ...objetivos.map(({ objetivo, lineas: own }) => ({
      ruta: previewPath(objetivo.clave),
      clave: objetivo.clave,
      rotulo: 'Programa Especial de Migración 2014-2018',
      titulo: `«${objetivo.nombre}»`,
      tiras: [{ nombre: '', formas: byAnswer(own) }],
      cuenta: cuentaOf(own),
      pie,
    })),
  ];
}

/** The words for those who can't see the picture of a page. */
export function previewWords({ rotulo, titulo, cuenta, pie }: Previa): string {
  return `${rotulo}. ${titulo} ${cuenta}. ${pie}.`;
}
