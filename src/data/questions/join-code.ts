/** A count over three tables joined by their keys, in each tool; a workbook has the joined table ready. */
import { BEGIN, fileFor, type Herramienta, inDoubleQuotes, inScript, inSql, READ } from './code.ts';

const TABLES = ['participaciones', 'dependencias', 'actividades'];

export function joinCode(reporteId: string, sigla: string, hoja: string): Record<Herramienta, string> {
  const select = (from: (tabla: string) => string): string => `SELECT count(*)
FROM ${from('participaciones')} AS p
JOIN ${from('dependencias')} AS d ON d.dependencia_id = p.dependencia_id
JOIN ${from('actividades')} AS a ON a.actividad_id = p.actividad_id
WHERE p.papel = 'responsable'
  AND a.reporte_id = ${inSql(reporteId)}
  AND d.sigla = ${inSql(sigla)};`;
  return {
    hoja,
    sql: select((tabla) => tabla),
    duckdb: select((tabla) => `'${fileFor('duckdb', tabla).replace('parquet/', '')}'`),
    javascript: [
      BEGIN.javascript,
      ...TABLES.map(READ.javascript),
      'const deDependencia = new Map(dependencias.map((fila) => [fila.dependencia_id, fila]));',
      'const deActividad = new Map(actividades.map((fila) => [fila.actividad_id, fila]));',
      'const veces = participaciones.filter(',
      '  (fila) =>',
      "    fila.papel === 'responsable' &&",
      `    deActividad.get(fila.actividad_id).reporte_id === ${inScript(reporteId)} &&`,
      `    deDependencia.get(fila.dependencia_id)?.sigla === ${inScript(sigla)},`,
      ');',
      'console.log(veces.length);',
    ].join('\n'),
    python: [
      BEGIN.python,
      ...TABLES.map(READ.python),
      'juntas = participaciones.merge(dependencias, on="dependencia_id").merge(actividades, on="actividad_id")',
      `veces = juntas[(juntas["papel"] == "responsable") & (juntas["reporte_id"] == ${inDoubleQuotes(reporteId)}) & (juntas["sigla"] == ${inDoubleQuotes(sigla)})]`,
      'print(len(veces))',
    ].join('\n'),
    r: [
      ...TABLES.map(READ.r),
      'juntas <- merge(participaciones, dependencias, by = "dependencia_id")',
      'juntas <- merge(juntas, actividades, by = "actividad_id")',
      `cat(sum(juntas$papel == "responsable" & juntas$reporte_id == ${inDoubleQuotes(reporteId)} & juntas$sigla == ${inDoubleQuotes(sigla)}), "\\n")`,
    ].join('\n'),
  };
}
