/** Writes what a measuring command found to content/medidas/NAME.json, from where calidad-del-sitio.html shows it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { edicion } from '../../src/model/schemas/edicion.ts';
import { type CifraMedida, medidas } from '../../src/model/schemas/medidas.ts';
import { stableJson } from '../lib/stable-json.ts';

const FOLDER = 'content/medidas';

/** The machine in words that let a reader judge a time: cores, memory, system, Node. */
export function describeMachine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} núcleos, ${String(gigabytes)} GB de memoria, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** A count that should be none. */
export const wantNone = (valor: number): Pick<CifraMedida, 'valor' | 'unidad' | 'meta' | 'cumple'> => ({
  valor,
  unidad: '',
  meta: '0',
  cumple: valor === 0,
});

/**
 * Only a measuring command calls this, never the build: date and machine are those of the run.
 * Throws when a figure does not fit the schema.
 */
export function writeMeasures(
  name: string,
  { titulo, comando, cifras }: { titulo: string; comando: string; cifras: CifraMedida[] },
): void {
  const { version } = edicion.parse(JSON.parse(readFileSync('content/edicion.json', 'utf8')));
  const fecha = new Date().toISOString().slice(0, 10);
  const record = medidas.parse({
    titulo,
    comando,
    fecha,
    edicion: version,
    maquina: describeMachine(),
    cifras,
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.json`, stableJson(record));
}
