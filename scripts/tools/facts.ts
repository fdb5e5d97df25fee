/** Lists the facts of today whose evidence is older than six months, for whoever keeps the site. The day is an argument, or today: outside any build. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fraseDeTransparencia, organismo } from '../../src/model/schemas/hecho.ts';
import type { Content } from '../../src/model/schemas/content.ts';
import { oldFacts, type Fact } from './old-facts.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../content/${path}.json`, import.meta.url), 'utf8'));

const ayuda = z.array(organismo).parse(read('hechos/ayuda'));
const transparencia = z.array(fraseDeTransparencia).parse(read('hechos/transparencia'));
const sucesoras = read('registros/sucesoras') as Content['sucesoras'];

const facts: Fact[] = [
  ...ayuda.flatMap(({ id, telefono, hechos }) => [
    ...(telefono === undefined ? [] : [{ name: `ayuda/${id}: ${telefono.numero}`, fecha: telefono.fecha }]),
    ...hechos.map(({ texto, fecha }) => ({ name: `ayuda/${id}: ${texto}`, fecha })),
  ]),
  // Advice of ours rests on no page.
  ...transparencia
    .filter(({ enlaces }) => enlaces.length > 0)
    .map(({ id, texto, fecha }) => ({ name: `transparencia/${id}: ${texto}`, fecha })),
  ...sucesoras.map(({ sucesora_id, evidencia_fecha, evidencia_titulo }) => ({
    name: `sucesoras/${sucesora_id}: ${evidencia_titulo}`,
    fecha: evidencia_fecha,
  })),
];

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!z.iso.date().safeParse(today).success) {
  console.error(`facts: ${today} is no date: npm run measure -- facts 2026-11-28`);
  process.exit(1);
}
const old = oldFacts(facts, today);
for (const { name, fecha } of old) console.log(`${(fecha ?? 'undated').padEnd(10)}  ${name}`);
console.log(
  `${String(old.length)} of ${String(facts.length)} facts rest on evidence older than six months on ${today}`,
);
