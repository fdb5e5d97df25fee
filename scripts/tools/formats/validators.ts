/** Every file against the validator of its format. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectEqual, type DataCheck, run } from './data-check.ts';

const csvFiles = (folder: string): string[] =>
  readdirSync(join(folder, 'datos/csv')).map((name) => join(folder, 'datos/csv', name));

function sqliteIsWhole(folder: string): void {
  const said = run('sqlite3', [
    '-readonly',
    join(folder, 'datos/pem.sqlite'),
    'PRAGMA integrity_check; PRAGMA foreign_key_check;',
  ]);
  expectEqual(said.trim(), 'ok', 'PRAGMA integrity_check and foreign_key_check');
}

function csvsAreClean(folder: string): void {
  for (const file of csvFiles(folder))
    expectEqual(run('csvclean', ['-n', '-u', '0', file]).trim(), 'No errors.', file);
}

function turtleParses(folder: string): void {
  const triples = run('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', join(folder, 'datos/catalogo.ttl')]);
  if (triples.trim().split('\n').length < 300) throw new Error('the catalogue has too few triples');
}

function xmlIsWellFormed(folder: string): void {
  run('xmllint', ['--noout', join(folder, 'datos/cambios.atom'), join(folder, 'sitemap.xml')]);
}

function citationsParse(folder: string): void {
  const title = /<title>[^<]*PEM Abierto/;
  for (const [program, file] of [
    ['bib2xml', 'pem.bib'],
    ['ris2xml', 'pem.ris'],
  ] as const) {
    const xml = run(program, ['-i', 'utf8', join(folder, 'datos/citas', file)]);
    if (!title.test(xml)) throw new Error(`${program} finds no title in ${file}`);
  }
}

/** Unpacks somewhere else and compares with the folder, as someone who downloads it would. */
function zipUnpacks(folder: string): void {
  const to = mkdtempSync(join(tmpdir(), 'pem-zip-'));
  try {
    run('unzip', ['-q', join(folder, 'datos/pem-datos.zip'), '-d', to]);
    run('diff', [
      '-r',
      '--exclude=pem-datos.zip',
      '--exclude=ediciones',
      '--exclude=index.html',
      join(folder, 'datos'),
      join(to, 'pem-datos'),
    ]);
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
}

/** Each file of dist/ is the one that was listed. */
function sumsAreClean(): void {
  run('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: 'dist' });
}

export const validators: readonly DataCheck[] = [
  { name: 'the database is whole, its foreign keys too (sqlite3)', run: sqliteIsWhole },
  { name: 'every CSV is clean (csvclean)', run: csvsAreClean },
  { name: 'the catalogue is Turtle (rapper)', run: turtleParses },
  { name: 'the feed and the sitemap are well-formed (xmllint)', run: xmlIsWellFormed },
  { name: 'the citations parse (bibutils)', run: citationsParse },
  { name: 'the archive unpacks to the same files (unzip, diff)', run: zipUnpacks },
  // Only where the site has been built.
  ...(existsSync('dist/SHA256SUMS')
    ? [{ name: 'the sums of dist/ are right (sha256sum)', run: sumsAreClean }]
    : []),
];
