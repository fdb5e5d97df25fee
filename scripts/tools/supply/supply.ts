/** Entry of `npm run measure -- supply`: what the project takes from others, whether it is pinned, and what is known against it; kept for calidad-del-sitio.html. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { CifraMedida } from '../../../src/model/schemas/medidas.ts';
import { SHIPPED } from '../../site/licences.ts';
import { wantNone, writeMeasures } from '../measures.ts';
import { failWith } from '../../lib/sentence.ts';
import { type AuditAnswer, licences, readAudit, readSupply, SCRIPTS_NOT_NEEDED } from './npm-packages.ts';

/** `@rolldown/binding-darwin-x64@1.3.2` and its like, by what they belong to. */
const families = (names: readonly string[]): string =>
  [...Map.groupBy(names, (name) => name.split('/')[0] ?? name)]
    .map(([family, own]) => `${family} ${String(own.length)}`)
    .join(', ');

function audit(): AuditAnswer {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return readAudit(stdout, stderr);
}

function auditFigure(answer: AuditAnswer): CifraMedida {
  const nombre = 'Fallas de seguridad conocidas, altas o críticas, en lo que se instala';
  if ('serious' in answer) return { id: 'fallas-conocidas', nombre, ...wantNone(answer.serious) };
  return {
    id: 'fallas-sin-preguntar',
    nombre: `${nombre}: registros que se pudieron preguntar`,
    valor: 0,
    unidad: '',
    meta: '≥ 1',
    cumple: false,
    nota: `El registro de paquetes de esta máquina no contesta a npm audit (${answer.reason}). Se puede repetir en otra.`,
  };
}

function main(): void {
  const supply = readSupply(readFileSync('package.json', 'utf8'), readFileSync('package-lock.json', 'utf8'));
  const answer = audit();
  const kinds = licences(supply.packages);
  const listed = kinds.map(([name, count]) => `${name} ${String(count)}`).join(', ');
  const needed = supply.withScripts.filter((name) => !SCRIPTS_NOT_NEEDED.includes(name));
  const cifras: CifraMedida[] = [
    {
      id: 'directas',
      nombre: 'Paquetes que el proyecto pide: para construir el sitio',
      valor: supply.direct.build,
      unidad: '',
    },
    { id: 'de-pruebas', nombre: 'Paquetes que pide para probarlo', valor: supply.direct.test, unidad: '' },
    {
      id: 'instalados',
      nombre: 'Paquetes que se pueden instalar en total, los de otros sistemas incluidos',
      valor: supply.packages.length,
      unidad: '',
      nota: `Por licencia: ${listed}.`,
    },
    {
      id: 'sin-version-exacta',
      nombre: 'Paquetes pedidos sin versión exacta',
      ...wantNone(supply.loose.length),
    },
    {
      id: 'sin-huella',
      nombre: 'Paquetes sin huella en el archivo de versiones',
      ...wantNone(supply.withoutHash.length),
      ...(supply.withoutHash.length > 0 && {
        nota: `Son las versiones para otros sistemas de unos pocos paquetes, que el registro con que se hizo el archivo no tiene: ${families(supply.withoutHash)}.`,
      }),
    },
    {
      id: 'con-programa-al-instalar',
      nombre: 'Paquetes que necesitan ejecutar algo al instalarse',
      ...wantNone(needed.length),
      nota: `Lo traen, y no hace falta: ${supply.withScripts.join(', ')}.`,
    },
    {
      id: 'en-el-sitio',
      nombre: 'Paquetes cuyo código va en el sitio',
      valor: Object.keys(SHIPPED).length,
      unidad: '',
      nota: `${Object.keys(SHIPPED).join(', ')}; sus avisos están en licencias.txt.`,
    },
    auditFigure(answer),
  ];
  for (const { nombre, valor, meta, cumple, nota } of cifras)
    console.log(
      `${nombre}: ${String(valor)}${meta === undefined ? '' : ` (${meta}: ${cumple === true ? 'sí' : 'NO'})`}${nota === undefined ? '' : `\n  ${nota}`}`,
    );
  writeMeasures('dependencias', {
    titulo: 'Lo que el proyecto toma de otros',
    comando: 'npm run measure -- supply',
    cifras,
  });
  if ('serious' in answer && answer.serious > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  await failWith('supply', error);
}
