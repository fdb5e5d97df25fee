/** What seeds/fuentes.json says wrongly, and what its documents can't be: one issue each, at its own place, with a remedy and without its consequences. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildContent } from '../../scripts/source/build-content.ts';
import { Refused } from '../../scripts/lib/sentence.ts';
import { replaceLine } from '../lib/lines.ts';
import { makeProject, PROGRAMA, REPORTE, ROOT, type Project } from '../lib/project.ts';

const MANIFEST = 'seeds/fuentes.json';
/** The line of the id of an entry that is added to the real ones. */
const NEXT = readFileSync(join(ROOT, MANIFEST), 'utf8').trimEnd().split('\n').length + 1;
type Entry = Record<string, unknown>;

/** Writes the manifest as people do, a key a line. The programme's entry starts on line 2, the report's on line 11. */
function rewrite(project: Project, change: (entries: Entry[]) => Entry[]): void {
  const entries = JSON.parse(project.read(MANIFEST)) as Entry[];
  project.write(MANIFEST, `${JSON.stringify(change(entries), null, 2)}\n`);
}

const setInReport = (key: string, value: unknown) => (project: Project) => {
  rewrite(project, (entries) => entries.map((one, at) => (at === 1 ? { ...one, [key]: value } : one)));
};

/** Puts something else in the place of the report, whatever it is. */
const putInstead = (make: (path: string, project: Project) => void) => (project: Project) => {
  const path = join(project.root, 'seeds', REPORTE);
  rmSync(path);
  make(path, project);
};

beforeAll(() => {
  for (const told of ['log', 'error'] as const) vi.spyOn(console, told).mockImplementation(() => undefined);
});

interface Case {
  title: string;
  break: (project: Project) => void;
  /** The head of the only issue, and what its hint says. */
  issue: string;
  hint: RegExp;
}

const reserved = (id: string): Case => ({
  title: `the id ${id}, a name that Windows keeps for itself`,
  break: setInReport('id', id),
  issue: `${MANIFEST}:12:11 error manifest: id ${id} is a name that Windows keeps for a device`,
  hint: /ramo and its year/,
});

const text = (title: string, key: string, value: string, ruleId: string, said: string): Case => ({
  title: `${title} in ${key}`,
  break: setInReport(key, value),
  issue: `${MANIFEST}:${key === 'titulo' ? 15 : 16}:${key === 'titulo' ? 15 : 13} error ${ruleId}: ${said} in ${key} of gobernacion-2018`,
  hint: /remove it/,
});

const cases: Case[] = [
  ...['con', 'nul', 'prn', 'aux', 'com1', 'lpt9'].map(reserved),
  {
    title: 'the id index, the address of the list',
    break: setInReport('id', 'index'),
    issue: `${MANIFEST}:12:11 error manifest: id index is the address of the list of all fuentes`,
    hint: /ramo and its year/,
  },
  {
    title: 'an archivo that Windows keeps for itself',
    break: setInReport('archivo', 'nul.txt'),
    issue: `${MANIFEST}:13:16 error manifest: archivo nul.txt is a name that Windows keeps for a device`,
    hint: /rename/,
  },
  {
    title: 'the manifest itself as archivo',
    break: setInReport('archivo', 'fuentes.json'),
    issue: `${MANIFEST}:13:16 error manifest: archivo fuentes.json is the manifest itself`,
    hint: /name of the document/,
  },
  {
    title: 'a second report of one ramo and year',
    break: (project) => {
      const [, report] = JSON.parse(project.read(MANIFEST)) as Entry[];
      project.addSource(
        { ...report, id: 'segob-2018', archivo: 'segob-2018.txt', bytes: undefined },
        project.read(`seeds/${REPORTE}`),
      );
      rewrite(project, (entries) => entries);
    },
    issue: `${MANIFEST}:${String(NEXT)}:11 error manifest: segob-2018 is a second report of Gobernación for 2018, beside gobernacion-2018`,
    hint: /remove one of the two entries, or correct ramo or anio/,
  },
  {
    title: 'one id twice',
    break: (project) => {
      project.addSource(
        { ...(JSON.parse(project.read(MANIFEST)) as Entry[])[1], archivo: 'otro.txt', anio: 2019 },
        'x',
      );
      rewrite(project, (entries) => entries);
    },
    issue: `${MANIFEST}:${String(NEXT)}:11 error manifest: two fuentes have the id gobernacion-2018`,
    hint: /another id/,
  },
  {
    title: 'one archivo twice',
    break: (project) => {
      rewrite(project, (entries) => [...entries, { ...entries[1], id: 'otra-2019', anio: 2019 }]);
    },
    issue: `${MANIFEST}:${String(NEXT + 1)}:16 error manifest: two fuentes have the archivo gobernacion-2018.txt`,
    hint: /a file of its own/,
  },
  {
    title: 'a year that is none',
    break: setInReport('anio', 20180),
    issue: `${MANIFEST}:17:13 error manifest: entry 1.anio: Too big: expected number to be <=2100`,
    hint: /A new source/,
  },
  {
    title: 'a missing key',
    break: setInReport('sha256', undefined),
    issue: `${MANIFEST}:11:3 error manifest: entry 1.sha256: Invalid input: expected string, received undefined`,
    hint: /sha256/,
  },
  {
    title: 'a text that a spreadsheet would run',
    break: setInReport('titulo', '=1+1'),
    issue: `${MANIFEST}:15:15 error no-formula: titulo of gobernacion-2018 begins like a spreadsheet formula`,
    hint: /another first character/,
  },
  {
    title: 'a manifest that stops in the middle',
    break: (project) => {
      project.write(MANIFEST, '[\n  {\n    "id": "programa",\n    "archivo" "programa.txt"\n  }\n]\n');
    },
    issue: `${MANIFEST}:4:15 error manifest: not valid JSON`,
    hint: /array of entries/,
  },
  text('U+FFFE', 'titulo', 'El\uFFFE reporte', 'noncharacter', 'U+FFFE, which stands for no character,'),
  text('U+FFFF', 'ramo', 'Gober\uFFFFnación', 'noncharacter', 'U+FFFF, which stands for no character,'),
  text(
    'half a surrogate pair',
    'titulo',
    'El \uD83D reporte',
    'lone-surrogate',
    'half of a character (U+D83D)',
  ),
  text('a NUL', 'titulo', 'El\0 reporte', 'control-character', 'control character U+0000'),
  {
    title: 'a document that is not there',
    break: setInReport('archivo', 'otro.txt'),
    issue: `${MANIFEST}:13:16 error file-exists: the manifest names otro.txt, which is not in seeds/`,
    hint: /put the document in seeds/,
  },
  {
    title: 'a folder in the place of a document',
    break: putInstead((path) => {
      mkdirSync(path);
    }),
    issue: `${MANIFEST}:13:16 error file-exists: gobernacion-2018.txt is a folder`,
    hint: /move the document out of it/,
  },
  {
    title: 'a symbolic link out of seeds/',
    break: putInstead((path, project) => {
      const outside = join(project.root, 'afuera.txt');
      writeFileSync(outside, 'x');
      symlinkSync(outside, path);
    }),
    issue: `${MANIFEST}:13:16 error file-exists: gobernacion-2018.txt is a link that leads out of seeds/`,
    hint: /copy of the document/,
  },
  {
    title: 'a symbolic link that leads nowhere',
    break: putInstead((path) => {
      symlinkSync('nada.txt', path);
    }),
    issue: `${MANIFEST}:13:16 error file-exists: gobernacion-2018.txt is a link that leads nowhere`,
    hint: /copy of the document/,
  },
  {
    title: 'a device in the place of a document',
    break: putInstead((path) => {
      symlinkSync('/dev/null', path);
    }),
    issue: `${MANIFEST}:13:16 error file-exists: gobernacion-2018.txt is a link that leads out of seeds/`,
    hint: /copy of the document/,
  },
];

/** What building the content is refused with, in this process: thirty commands would take a minute. */
function refusal(project: Project): string {
  try {
    buildContent(project.root, { check: false });
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return '';
}

const headsOf = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => / (?:error|warning) [a-z0-9-]+: /.test(line) && !line.startsWith(' '));

describe('one fault of the manifest or of a file that it names', () => {
  it.each(cases)('$title is one issue at its own place', ({ break: breakIt, issue, hint }) => {
    const project = makeProject();
    const before = project.registros();
    breakIt(project);
    const told = refusal(project);
    const heads = headsOf(told);
    expect(heads.map((head) => head.slice(0, issue.length))).toEqual([issue]);
    expect(told).toMatch(new RegExp(`^  hint: .*${hint.source}`, 'm'));
    expect(project.registros()).toEqual(before);
  });

  it('does not hide another one', () => {
    const project = makeProject();
    rewrite(project, ([programa, report]) => [
      { ...programa, id: 'nul' },
      { ...report, id: 'index', titulo: '=1+1' },
    ]);
    expect(headsOf(refusal(project)).map((head) => head.split(' ')[0])).toEqual([
      `${MANIFEST}:3:11`,
      `${MANIFEST}:12:11`,
      `${MANIFEST}:15:15`,
    ]);
  });

  it('takes names that only begin like a reserved one', () => {
    const project = makeProject();
    setInReport('id', 'con-2018')(project);
    expect(refusal(project)).toBe('');
  });

  it('leaves the hashes of the files readable where a folder stands among them', () => {
    const project = makeProject();
    mkdirSync(join(project.root, 'seeds/viejos'));
    const run = project.command('content.ts', '--sha256');
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^[0-9a-f]{64} {2}seeds\/gobernacion-2018\.txt$/m);
  });
});

describe('a character that no page, book or table may hold', () => {
  const inDocument = (character: string): string[] => {
    const project = makeProject();
    project.edit(
      PROGRAMA,
      replaceLine(17, (line) => line.replace('Analizar', `Ana${character}lizar`)),
    );
    return headsOf(refusal(project)).map((head) => head.split(' ').slice(0, 3).join(' '));
  };

  it.each([
    ['\uFFFE', 'noncharacter'],
    ['\uFFFF', 'noncharacter'],
    ['\uFDD0', 'noncharacter'],
    ['\u{1FFFE}', 'noncharacter'],
    ['\u{10FFFF}', 'noncharacter'],
    ['\u0093', 'control-character'],
    ['\u000B', 'control-character'],
  ])('%j is refused at its place in a document', (character, ruleId) => {
    expect(inDocument(character)).toEqual([`seeds/programa.txt:17:10 error ${ruleId}:`]);
  });

  it('half a surrogate pair is no UTF-8, and is refused at its bytes', () => {
    const project = makeProject();
    const bytes = Buffer.from(project.read(`seeds/${PROGRAMA}`));
    const at = bytes.indexOf('Analizar', bytes.indexOf('\n1.1.1'));
    project.edit(PROGRAMA, () =>
      Buffer.concat([bytes.subarray(0, at), Buffer.from([0xed, 0xa0, 0x80]), bytes.subarray(at)]),
    );
    expect(headsOf(refusal(project)).map((head) => head.split(' ').slice(0, 3).join(' '))).toEqual([
      'seeds/programa.txt:17:7 error utf-8:',
    ]);
  });

  it('characters beyond the first plane are none of these', () => {
    expect(inDocument('😀')).toEqual([]);
  });
});
