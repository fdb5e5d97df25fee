/** What readers see in place of each value of a closed list. */
import type { ClaseDeDiferencia, ClaseDeNota } from './schemas/calidad.ts';
import type { Ambito, TipoDeDependencia } from './schemas/dependencia.ts';
import type { ClaseDeMeta, OperadorDeMeta } from './schemas/meta.ts';
import type { Papel } from './schemas/participacion.ts';

export const CLASE_DIFERENCIA: Record<ClaseDeDiferencia, string> = {
  truncado: 'Texto cortado',
  palabra: 'Palabras distintas',
  puntuacion: 'Puntuación',
  acento: 'Acento',
  mayuscula: 'Mayúscula',
  errata: 'Errata',
};

/** Differences that change what is read, against those of form. */
export function isGrave(clase: ClaseDeDiferencia): boolean {
  return clase === 'truncado' || clase === 'palabra';
}

export const CLASE_NOTA: Record<ClaseDeNota, string> = {
  'clave-pegada': 'Clave pegada al texto',
  'renglon-partido': 'Renglón partido',
  'renglon-vacio': 'Renglón vacío en una lista',
  marcado: 'Etiquetas de página web',
  espacios: 'Espacios de más',
  resto: 'Resto de otra página',
  'encabezado-repetido': 'Encabezado repetido',
  'encabezado-distinto': 'Encabezado de otra forma',
  'encabezado-combinado': 'Celdas combinadas',
  orden: 'Orden de las claves',
  'texto-cortado': 'Texto cortado',
  contradiccion: 'Respuesta contradictoria',
  'sin-respuesta': 'Líneas sin respuesta',
  errata: 'Errata de la fuente',
  vineta: 'Viñeta',
  'celda-entre-comillas': 'Celda entre comillas',
  'celda-sin-texto': 'Celda sin texto',
  'respuesta-distinta': 'Respuesta escrita de otra manera',
  'numero-de-pagina': 'Número de página',
};

/** Before the dependencias of an actividad. A mention is never a responsibility. */
export const PAPEL: Record<Papel, string> = {
  responsable: 'Responsable',
  'por-conducto': 'A través de',
  mencionada: 'Menciona',
};

/** Names as Mexico's public administration has them. */
export const TIPO_DE_DEPENDENCIA: Record<TipoDeDependencia, string> = {
  'secretaria-de-estado': 'Secretaría de Estado',
  'oficina-del-ejecutivo': 'Oficina del Ejecutivo Federal',
  subsecretaria: 'Subsecretaría',
  'unidad-administrativa': 'Unidad administrativa',
  'organo-interno-de-control': 'Órgano interno de control',
  'cuerpo-operativo': 'Cuerpo operativo',
  policia: 'Policía',
  'organo-desconcentrado': 'Órgano desconcentrado',
  'organismo-descentralizado': 'Organismo descentralizado',
  'organismo-de-servicio-social': 'Organismo de servicio social',
  'fideicomiso-publico': 'Fideicomiso público',
  'empresa-publica': 'Empresa pública',
  'banca-de-desarrollo': 'Banca de desarrollo',
  'asociacion-de-participacion-estatal': 'Asociación civil de participación estatal',
  procuraduria: 'Procuraduría',
  subprocuraduria: 'Subprocuraduría',
  fiscalia: 'Fiscalía',
  tribunal: 'Tribunal',
  'poder-judicial': 'Poder Judicial',
  'poder-legislativo': 'Poder Legislativo',
  'organismo-autonomo': 'Organismo autónomo',
  comision: 'Comisión',
  'coordinacion-o-consulta': 'Órgano de coordinación o de consulta',
  'representacion-en-el-exterior': 'Representación en el exterior',
  'organismos-locales': 'Conjunto de organismos locales',
  'institucion-educativa': 'Institución educativa',
  'centro-publico-de-investigacion': 'Centro público de investigación',
  'organismo-internacional': 'Organismo internacional',
  'autoridad-extranjera': 'Autoridad extranjera',
  asociacion: 'Asociación',
  'organizacion-social': 'Organización social',
};

export const AMBITO: Record<Ambito, string> = {
  federal: 'Gobierno federal',
  autonomo: 'Órgano autónomo',
  local: 'Gobiernos locales',
  internacional: 'Internacional',
  extranjero: 'De otro país',
  academico: 'Académico',
  social: 'Organización social',
};

/** What a quantity counts, in the plan of one year. */
export function claseDeMeta(clase: ClaseDeMeta, anio: number): string {
  const words: Record<ClaseDeMeta, string> = {
    meta: `Se haría en ${anio}`,
    continuidad: `Se mantendría en ${anio}`,
    cobertura: `Se cubriría en ${anio}`,
  };
  return words[clase];
}

/** The same where no year is at hand. */
export const CLASE_META: Record<ClaseDeMeta, string> = {
  meta: 'Se haría',
  continuidad: 'Se mantendría',
  cobertura: 'Se cubriría',
};

export const OPERADOR_META: Record<OperadorDeMeta, string> = {
  exacto: 'Exacto',
  'al-menos': 'Al menos',
  hasta: 'Hasta',
  estimado: 'Estimado',
  'de-a': 'De … a …',
};

const PERIODO: Record<string, string> = {
  semanal: 'Por semana',
  mensual: 'Por mes',
  bimestral: 'Por bimestre',
  trimestral: 'Por trimestre',
  semestral: 'Por semestre',
  anual: 'Por año',
};

export function periodoWords(periodicidad: string | undefined): string {
  return periodicidad === undefined ? 'No lo dice' : (PERIODO[periodicidad] ?? periodicidad);
}
