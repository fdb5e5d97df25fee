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

/** `SELECT * FROM busqueda WHERE busqueda MATCH 'migracion'` finds «migración»: the tokenizer takes the accents off. */
const SEARCH = `CREATE VIRTUAL TABLE busqueda USING fts5(
  tipo UNINDEXED, id UNINDEXED, clave, texto, url UNINDEXED, tokenize = "unicode61 remove_diacritics 2"
)`;

const FILL = `INSERT INTO busqueda
SELECT 'objetivo', objetivo_id, clave, nombre, url FROM (SELECT * FROM objetivos ORDER BY orden)
UNION ALL SELECT 'estrategia', estrategia_id, clave, nombre, url FROM (SELECT * FROM estrategias ORDER BY orden)
UNION ALL SELECT 'linea', linea_id, clave, texto, url FROM (SELECT * FROM lineas ORDER BY orden)
UNION ALL SELECT 'actividad', a.actividad_id, l.clave, a.texto, a.url
FROM (SELECT * FROM actividades ORDER BY orden) a JOIN lineas l ON l.linea_id = a.linea_id`;

export function fillSearch(db: DatabaseSync): void {
  db.exec(SEARCH);
  db.exec(FILL);
}
