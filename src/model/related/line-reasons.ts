/** The líneas de acción that are related to one, each with its strongest reason in words. */
import type { Catalog, LineaVista } from '../views.ts';
import { relationWords } from './related-words.ts';

export interface Relacionada {
  vista: LineaVista;
  motivo: string;
}

/** The nearest first. */
export function relatedWith({ anotaciones, lineaById }: Catalog, linea: string): Relacionada[] {
  const names = {
    dependencias: new Map(
      anotaciones.dependencias.map(({ dependencia }) => [dependencia.dependencia_id, dependencia.sigla]),
    ),
    poblaciones: new Map(
      anotaciones.poblaciones.map(({ poblacion }) => [poblacion.poblacion_id, poblacion.nombre]),
    ),
    temas: new Map(anotaciones.temas.map(({ tema }) => [tema.tema_id, tema.nombre])),
  };
  return anotaciones.relacionadas(linea).flatMap((relacion) => {
    const vista = lineaById.get(relacion.id);
    const [motivo] = relationWords(relacion, names);
    return vista === undefined || motivo === undefined ? [] : [{ vista, motivo }];
  });
}
