/** The small figure of a dependencia's page: its actividades by objetivo, those that it is responsible for filled. */
import type { DependenciaVista, Forma, ObjetivoVista } from '../../model/views.ts';
import type { Dibujo, Figura } from './figura.ts';

export function papelesPorObjetivo(
  { papeles }: Pick<DependenciaVista, 'papeles'>,
  objetivos: readonly ObjetivoVista[],
): { dibujo: Dibujo; leyenda: Figura['leyenda'] } {
  const others = [...papeles['por-conducto'], ...papeles.mencionada];
  const filas = objetivos.map(({ objetivo }) => {
    const inObjetivo = (uses: typeof others): number =>
      uses.filter(({ vista }) => vista.linea.objetivo.objetivo_id === objetivo.objetivo_id).length;
    const formas: Forma[] = [
      ...Array<Forma>(inObjetivo(papeles.responsable)).fill('si'),
      ...Array<Forma>(inObjetivo(others)).fill('no'),
    ];
    return { etiqueta: `Obj. ${objetivo.clave}`, formas, valor: String(formas.length), grupo: '' };
  });
  return {
    dibujo: { tipo: 'unidades', filas },
    leyenda: [
      { forma: 'si', texto: 'responsable' },
      { forma: 'no', texto: 'a través de ella, o sólo mencionada' },
    ],
  };
}
