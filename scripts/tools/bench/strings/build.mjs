/** Baseline: template strings that write the same pages as the plain-Astro one, then Pagefind as it comes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';

const OUT = `${import.meta.dirname}/dist`;
const objetivos = JSON.parse(readFileSync(`${import.meta.dirname}/datos.json`, 'utf8'));
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value) => value.replace(/[&<>"]/g, (sign) => escapes[sign]);
const page = (title, body) =>
  `<!doctype html><html lang="es-MX"><head><meta charset="utf-8"><title>${text(title)}</title></head><body><main data-pagefind-body>${body}</main></body></html>`;
const link = (folder, { clave }, words) =>
  `<li><a href="../${folder}/${clave}.html">${clave} ${text(words)}</a></li>`;

for (const folder of ['objetivos', 'estrategias', 'lineas'])
  mkdirSync(`${OUT}/${folder}`, { recursive: true });
for (const objetivo of objetivos) {
  const own = objetivo.estrategias.map((estrategia) => link('estrategias', estrategia, estrategia.nombre));
  const parrafos = objetivo.descripcion.map((parrafo) => `<p>${text(parrafo)}</p>`);
  writeFileSync(
    `${OUT}/objetivos/${objetivo.clave}.html`,
    page(
      `Objetivo ${objetivo.clave}`,
      `<h1>${text(objetivo.nombre)}</h1>${parrafos.join('')}<ul>${own.join('')}</ul>`,
    ),
  );
  for (const estrategia of objetivo.estrategias) {
    const lineas = estrategia.lineas.map((linea) => link('lineas', linea, linea.texto));
    writeFileSync(
      `${OUT}/estrategias/${estrategia.clave}.html`,
      page(
        `Estrategia ${estrategia.clave}`,
        `<h1>${text(estrategia.nombre)}</h1><ul>${lineas.join('')}</ul>`,
      ),
    );
    for (const linea of estrategia.lineas) {
      const actividades = linea.actividades.map((actividad) => `<p>${text(actividad)}</p>`).join('');
      writeFileSync(
        `${OUT}/lineas/${linea.clave}.html`,
        page(
          `Línea de acción ${linea.clave}`,
          `<h1>${text(linea.texto)}</h1><p>${text(linea.respuesta)}</p>${actividades}`,
        ),
      );
    }
  }
}
const { index } = await createIndex({ forceLanguage: 'es' });
await index.addDirectory({ path: OUT });
await index.writeFiles({ outputPath: `${OUT}/pagefind` });
await close();
