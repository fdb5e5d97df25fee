/** The views and the full-text index of the database: the questions that an analyst asks first, already written. */
import type { DatabaseSync } from 'node:sqlite';

export const VIEWS: readonly string[] = [
  `CREATE VIEW lineas_con_respuesta AS
SELECT l.linea_id, l.clave, o.nombre AS objetivo, e.nombre AS estrategia, l.texto, r.reporte_id, p.ramo, p.anio,
  r.respuesta, r.respuesta_texto, r.contradiccion, r.actividades, l.url
FROM lineas l
JOIN estrategias e ON e.estrategia_id = l.estrategia_id
JOIN objetivos o ON o.objetivo_id = l.objetivo_id
LEFT JOIN respuestas r ON r.linea_id = l.linea_id
LEFT JOIN reportes p ON p.reporte_id = r.reporte_id
ORDER BY l.orden, p.orden`,
  `CREATE VIEW actividades_por_dependencia AS
SELECT d.dependencia_id, d.sigla, d.nombre, q.papel, a.actividad_id, a.reporte_id, l.linea_id, l.clave, a.numero, a.texto, q.cita, a.url
FROM participaciones q
JOIN dependencias d ON d.dependencia_id = q.dependencia_id
JOIN actividades a ON a.actividad_id = q.actividad_id
JOIN lineas l ON l.linea_id = a.linea_id
ORDER BY d.orden, a.orden`,
];

/** The joined tables, of which the database keeps no copy: the same columns and rows as in the other formats. */
export const JOINED: Readonly<Record<string, string>> = {
  metas_con_texto: `SELECT m.*, l.clave, a.texto, a.url
FROM metas m
JOIN actividades a ON a.actividad_id = m.actividad_id
JOIN lineas l ON l.linea_id = a.linea_id
ORDER BY m.orden`,
  participaciones_con_texto: `SELECT p.*, l.clave, a.texto, d.nombre, a.url
FROM participaciones p
JOIN actividades a ON a.actividad_id = p.actividad_id
JOIN lineas l ON l.linea_id = a.linea_id
LEFT JOIN dependencias d ON d.dependencia_id = p.dependencia_id
ORDER BY p.orden`,
  menciones_con_texto: `SELECT m.*, l.clave, coalesce(a.texto, l.texto) AS texto, p.nombre, coalesce(a.url, l.url) AS url
FROM poblaciones_mencionadas m
JOIN poblaciones p ON p.poblacion_id = m.poblacion_id
LEFT JOIN actividades a ON a.actividad_id = m.elemento_id
JOIN lineas l ON l.linea_id = coalesce(a.linea_id, m.elemento_id)
ORDER BY m.orden`,
};

/**
 * What the full-text index is over: every text once, with a number of its own. The index reads the texts from here and
 * keeps no copy of them. One range of numbers per kind, so that `orden` keeps its meaning inside each.
 */
const TEXTS = `CREATE VIEW busqueda_textos AS
SELECT 1000000 + orden AS fila, 'objetivo' AS tipo, objetivo_id AS id, clave, nombre AS texto, url FROM objetivos
UNION ALL SELECT 2000000 + orden, 'estrategia', estrategia_id, clave, nombre, url FROM estrategias
UNION ALL SELECT 3000000 + orden, 'linea', linea_id, clave, texto, url FROM lineas
UNION ALL SELECT 4000000 + a.orden, 'actividad', a.actividad_id, l.clave, a.texto, a.url
FROM actividades a JOIN lineas l ON l.linea_id = a.linea_id`;

/** `SELECT * FROM busqueda WHERE busqueda MATCH 'migracion'` finds «migración»: the tokenizer takes the accents off. */
const SEARCH = `CREATE VIRTUAL TABLE busqueda USING fts5(
  tipo UNINDEXED, id UNINDEXED, clave, texto, url UNINDEXED,
  content = "busqueda_textos", content_rowid = "fila", tokenize = "unicode61 remove_diacritics 2"
)`;

/**
 * An index for each table with texts. Datasette and sqlite-utils look for one whose statement says content="TABLE", without
 * a space: only then do they offer a search in the table.
 */
const TEXT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  objetivos: ['nombre', 'descripcion'],
  estrategias: ['nombre'],
  lineas: ['texto'],
  actividades: ['texto'],
  completo: ['texto', 'actividad_1', 'actividad_2'],
};

function tableSearch([table, columns]: [string, readonly string[]]): string {
  return `CREATE VIRTUAL TABLE "${table}_fts" USING fts5(
  ${columns.join(', ')}, content="${table}", tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO "${table}_fts"("${table}_fts") VALUES ('rebuild')`;
}

export function fillSearch(db: DatabaseSync): void {
  for (const entry of Object.entries(TEXT_COLUMNS)) db.exec(tableSearch(entry));
  db.exec(TEXTS);
  db.exec(SEARCH);
  db.exec("INSERT INTO busqueda(busqueda) VALUES ('rebuild')");
}
