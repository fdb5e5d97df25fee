/** One count for each objetivo, in each tool: the pivot that most people make first. */
import { completo } from '../tables/completo.ts';
import { BEGIN, countCode, type Herramienta, inDoubleQuotes, inScript, inSql, READ } from './code.ts';

export function pivotCode(reporteId: string, objetivoIds: readonly string[]): Record<Herramienta, string> {
  const select = (from: string): string => `SELECT objetivo_id, sum(respuesta = 'se-realizaran') AS si
FROM ${from}
WHERE reporte_id = ${inSql(reporteId)}
GROUP BY objetivo_id
ORDER BY min(orden);`;
  const { hoja } = countCode(
    completo,
    objetivoIds.map((id) => [
      ['reporte_id', reporteId],
      ['objetivo_id', id],
      ['respuesta', 'se-realizaran'],
    ]),
  );
  return {
    hoja,
    sql: select('completo'),
    duckdb: select("'pem-completo.parquet'"),
    javascript: `${BEGIN.javascript}
${READ.javascript('completo')}
const si = {};
for (const fila of completo.filter((fila) => fila.reporte_id === ${inScript(reporteId)})) {
  si[fila.objetivo_id] ??= 0;
  if (fila.respuesta === 'se-realizaran') si[fila.objetivo_id] += 1;
}
for (const [objetivo, cuenta] of Object.entries(si)) console.log(objetivo, cuenta);`,
    python: `${BEGIN.python}
${READ.python('completo')}
reporte = completo[completo["reporte_id"] == ${inDoubleQuotes(reporteId)}]
si = reporte["respuesta"] == "se-realizaran"
print(si.groupby(reporte["objetivo_id"], sort=False).sum().to_string(header=False))`,
    r: `${READ.r('completo')}
reporte <- completo[completo$reporte_id == ${inDoubleQuotes(reporteId)}, ]
objetivos <- factor(reporte$objetivo_id, levels = unique(reporte$objetivo_id))
si <- tapply(reporte$respuesta == "se-realizaran", objetivos, sum)
cat(paste(names(si), si), sep = "\\n")`,
  };
}
