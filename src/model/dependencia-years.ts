/** A dependencia's actividades, apart by report, and what its roles are called on its page. */
import type { DependenciaVista } from './views.ts';
import type { Papel } from './schemas/participacion.ts';
import type { Reporte } from './schemas/reporte.ts';

export const PAPELES_DE_DEPENDENCIA: readonly {
  papel: Papel;
  titulo: string;
  nota: string;
  cuenta: string;
}[] = [
  {
    papel: 'responsable',
    titulo: 'Responsable',
    nota: 'El texto dice que ella haría algo.',
    cuenta: 'es responsable en',
  },
  {
    papel: 'por-conducto',
    titulo: 'A través de ella',
    nota: 'Otra dependencia actuaría por medio de ella. No quiere decir que sea la responsable.',
    cuenta: 'otra actuaría a través de ella en',
  },
  {
    papel: 'mencionada',
    titulo: 'Sólo mencionada',
    nota: 'El texto la nombra: como socia, sede, destinataria o de paso. No quiere decir que sea responsable.',
    cuenta: 'sólo la mencionan en',
  },
];

export interface EnReporte {
  reporte: Reporte;
  papeles: DependenciaVista['papeles'];
  total: number;
  /** «es responsable en 6; sólo la mencionan en 2» */
  cuentas: string;
}

/** One entry for each report that names it, in their order: what two years say is never added up. */
export function byReport({ papeles }: DependenciaVista, reportes: readonly Reporte[]): EnReporte[] {
  return reportes.flatMap((reporte) => {
    const own = (papel: Papel) =>
      papeles[papel].filter(({ vista }) => vista.actividad.reporte_id === reporte.reporte_id);
    const apart = {
      responsable: own('responsable'),
      'por-conducto': own('por-conducto'),
      mencionada: own('mencionada'),
    };
    const counted = PAPELES_DE_DEPENDENCIA.filter(({ papel }) => apart[papel].length > 0);
    const total = counted.reduce((sum, { papel }) => sum + apart[papel].length, 0);
    const cuentas = counted.map(({ papel, cuenta }) => `${cuenta} ${apart[papel].length}`).join('; ');
    return total === 0 ? [] : [{ reporte, papeles: apart, total, cuentas }];
  });
}
