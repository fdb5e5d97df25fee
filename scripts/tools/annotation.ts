/** Prints how well the annotation reads prose that it was not written for: `node scripts/tools/annotation.ts [FILE.json …] [--why]`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { precision, recall, scoreFresh, type FreshCase } from '../../tests/source/score-fresh.ts';

const SETS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
  fileURLToPath(new URL(`../../tests/source/fixtures/frescas-${name}.json`, import.meta.url)),
);
const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const why = process.argv.includes('--why');
for (const file of named.length > 0 ? named : SETS) {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as FreshCase[];
  console.log(`${file}: ${String(cases.length)} actividades`);
  for (const [field, s] of Object.entries(scoreFresh(cases))) {
    const figures = `P ${precision(s).toFixed(3)} (${String(s.right)}/${String(s.found)})  R ${recall(s).toFixed(3)} (${String(s.hit)}/${String(s.expected)})`;
    console.log(`  ${field.padEnd(30)} ${figures}`);
    if (why) for (const item of s.wrong) console.log(`    wrong    ${item}`);
    if (why) for (const item of s.missing) console.log(`    missing  ${item}`);
  }
}
