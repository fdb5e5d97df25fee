/** What the project takes from others is pinned, hashed, and needs nothing run to be installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesText, unlicensed } from '../../scripts/site/licences.ts';
import {
  licences,
  readAudit,
  readSupply,
  SCRIPTS_NOT_NEEDED,
} from '../../scripts/tools/supply/npm-packages.ts';
import { ROOT } from '../lib/project.ts';

const text = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const own = readSupply(text('package.json'), text('package-lock.json'));

/** Licences that let anybody build, change and pass on; another one is looked at before it is added here. */
const FREE =
  /^(?:MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|MPL-2\.0|Python-2\.0|PSF-2\.0|Unlicense|OFL-1\.1|LGPL-3\.0-or-later)$/;

describe('this project', () => {
  it('names every package at one exact version', () => {
    expect(own.loose).toEqual([]);
    expect(own.direct.build).toBeGreaterThan(10);
  });

  it('needs no installation script but those that are known not to be needed', () => {
    expect(own.withScripts.filter((name) => !SCRIPTS_NOT_NEEDED.includes(name))).toEqual([]);
  });

  it('has a hash for every package of this system', () => {
    const ofOthers =
      /darwin|freebsd|openbsd|netbsd|android|win32|windows|arm|riscv|s390|ppc|loong|mips|ia32|aix|sunos|openharmony|musl|wasm|fsevents/;
    expect(own.withoutHash.filter((name) => !ofOthers.test(name))).toEqual([]);
  });

  it('takes only packages under free licences', () => {
    // Of those without a hash, which only other systems install, the lock knows no more than the name.
    const told = own.packages.filter(({ name, version }) => !own.withoutHash.includes(`${name}@${version}`));
    expect(told.length).toBeGreaterThan(500);
    const odd = told.filter(
      ({ license }) =>
        !license
          .replaceAll(/[()]/g, '')
          .split(/ (?:AND|OR) /)
          .every((one) => FREE.test(one)),
    );
    expect(odd.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('names no registry in the lock', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved"/);
  });

  it('ships the notice of what it carries', () => {
    const shipped = text('dist/licencias.txt');
    expect(shipped).toBe(licencesText(ROOT));
    expect(shipped).toMatch(/pagefind \d+\.\d+\.\d+.*Licencia MIT[\s\S]*Permission is hereby granted/);
  });
});

describe('readSupply', () => {
  it('tells what is loose, without hash, or runs something', () => {
    const supply = readSupply(
      JSON.stringify({ dependencies: { a: '^1.0.0', b: '1.0.0' }, devDependencies: { c: 'latest' } }),
      JSON.stringify({
        packages: {
          '': {},
          'node_modules/a': {
            version: '1.2.0',
            integrity: 'sha512-x',
            license: 'MIT',
            hasInstallScript: true,
          },
          'node_modules/a/node_modules/@s/b': { version: '2.0.0', license: 'ISC' },
        },
      }),
    );
    expect(supply.loose).toEqual(['a@^1.0.0', 'c@latest']);
    expect(supply.withoutHash).toEqual(['@s/b@2.0.0']);
    expect(supply.withScripts).toEqual(['a']);
    expect(licences(supply.packages)).toEqual([
      ['ISC', 1],
      ['MIT', 1],
    ]);
  });
});

describe('readAudit', () => {
  it('counts the high and the critical ones', () => {
    const report = { metadata: { vulnerabilities: { low: 9, moderate: 4, high: 2, critical: 1 } } };
    expect(readAudit(JSON.stringify(report), '')).toEqual({ serious: 3 });
  });

  it('does not take a registry that does not answer for a clean one', () => {
    expect(
      readAudit(
        '{"error":{}}',
        'npm warn audit 405 Method Not Allowed - POST https://r/x\nnpm error audit endpoint returned an error',
      ),
    ).toEqual({
      reason: '405 Method Not Allowed',
    });
    expect(readAudit('', '')).toEqual({ reason: 'sin respuesta' });
  });
});

describe('unlicensed', () => {
  it('names packages of a bundle that licencias.txt leaves out', () => {
    const ids = [
      '/p/src/client/a.ts',
      '/p/node_modules/pagefind/x.js',
      '/p/node_modules/@a/b/i.js',
      'C:\\p\\node_modules\\c\\i.js',
    ];
    expect(unlicensed(ids)).toEqual(['@a/b', 'c']);
  });
});
