/** What became of a dependencia, in sentences: as firm as its evidence, with the date of that evidence and never of the build. */
import type { Sucesora } from './views.ts';
import type { Content } from './schemas/content.ts';
import { formatDatePart } from './words.ts';

type Named = Pick<Content['dependencias'][number], 'nombre' | 'sigla'>;

export interface Today {
  /** The sentences, in order; the first says it all in short. */
  frases: string[];
  /** Whether nothing of it has been checked. */
  sinComprobar: boolean;
  evidencia: { titulo: string; url: string; fecha: string | undefined } | undefined;
  nota: string | undefined;
}

const withSigla = ({ nombre, sigla }: { nombre: string; sigla?: string | undefined }): string =>
  sigla === undefined || sigla === nombre ? nombre : `${nombre} (${sigla})`;

/** «por decreto…, publicado el 30 de noviembre de 2018»: nothing where no instrument is known. */
function instrument({ instrumento, publicada }: Sucesora): string {
  if (instrumento === undefined) return '';
  const dof =
    publicada === undefined ? '' : ` (Diario Oficial de la Federación, ${formatDatePart(publicada)})`;
  return ` Documento oficial: ${instrumento}${dof}.`;
}

const VERB = {
  cambio: 'Hoy se llama, o está en',
  extinta: 'Ya no existe; de sus asuntos se encarga',
} as const;

/** What the rows say when they are firm; the caller says how firm. */
function said(rows: readonly Sucesora[]): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (first.situacion === 'igual') return ['Hoy se llama igual.'];
  if (first.situacion === 'sin-comprobar') return [];
  const now = rows.filter(({ vigente, nombre }) => vigente === true && nombre !== undefined);
  const before = rows.filter(({ vigente, nombre }) => vigente === false && nombre !== undefined);
  const names = (list: readonly Sucesora[]): string =>
    list
      .map(({ nombre = '', sigla, desde }) => {
        const since =
          desde === undefined ? '' : `, desde ${desde.length > 7 ? 'el ' : ''}${formatDatePart(desde)}`;
        return `${withSigla({ nombre, sigla })}${since}`;
      })
      .join('; ');
  return [
    ...(now.length > 0 ? [`${VERB[first.situacion]}: ${names(now)}.${instrument(first)}`] : []),
    ...(before.length > 0 ? [`Antes la sustituyó: ${names(before)}.`] : []),
  ];
}

const SIN_COMPROBAR = 'Sin comprobar: no sabemos si hoy existe o con qué nombre.';
/** Of those that the facts of today do not take up. */
const SIN_REVISAR = 'Sin comprobar: no hemos revisado si hoy se llama igual.';

export function todayOf(rows: readonly Sucesora[]): Today {
  const [first] = rows;
  const evidencia = first && {
    titulo: first.evidencia_titulo,
    url: first.evidencia_url,
    fecha: first.evidencia_fecha,
  };
  const firm = first !== undefined && first.confianza !== 'baja' && first.situacion !== 'sin-comprobar';
  if (!firm)
    return {
      frases: [first === undefined ? SIN_REVISAR : SIN_COMPROBAR],
      sinComprobar: true,
      evidencia,
      nota: first?.nota,
    };
  const when =
    first.evidencia_fecha === undefined ? 'página sin fecha' : formatDatePart(first.evidencia_fecha);
  const frases = said(rows);
  return {
    frases: first.confianza === 'alta' ? frases : [`Según lo último que hallamos (${when}):`, ...frases],
    sinComprobar: false,
    evidencia,
    nota: first.nota,
  };
}

/** To whom one writes today in place of a dependencia of 2018: the bodies in its place, or itself. */
export function heirsOf(dependencia: Named, rows: readonly Sucesora[]): string[] {
  if (todayOf(rows).sinComprobar) return [withSigla(dependencia)];
  const heirs = rows.flatMap(({ nombre, sigla, vigente }) =>
    nombre !== undefined && vigente === true ? [withSigla({ nombre, sigla })] : [],
  );
  return heirs.length > 0 ? heirs : [withSigla(dependencia)];
}
