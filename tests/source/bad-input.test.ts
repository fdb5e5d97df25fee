/** Bad input gets a clear error with its place, the line and a hint, and changes nothing. */
import { expect, it } from 'vitest';
import { removeLine, replaceLine } from '../lib/lines.ts';
import { makeProject, PROGRAMA, REPORTE, type Project } from '../lib/project.ts';

interface Case {
  title: string;
  break: (project: Project) => void;
  /** What standard error must hold: place and rule. */
  expected: RegExp;
}

const cases: Case[] = [
  {
    title: 'a wrong hash',
    break: (p) => {
      p.write(`seeds/${PROGRAMA}`, `${p.read(`seeds/${PROGRAMA}`)}x`);
    },
    expected: /^seeds\/programa\.txt:1:1 error sha256: /m,
  },
  {
    title: 'a clave that the programme does not define',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(9, (line) => line.replace('1.1.1. Analizar', '1.1.9. Analizar')),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:9:\d+ error references-exist: names línea de acción 1\.1\.9/m,
  },
  {
    title: 'a clave answered twice',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(10, (line) => line.replace('1.1.2. ', '1.1.1. ')),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:10:\d+ error unique-clave: .*1\.1\.1/m,
  },
  {
    title: 'a clave defined twice in the programme',
    break: (p) => {
      p.edit(
        PROGRAMA,
        replaceLine(18, (line) => line.replace('1.1.2', '1.1.1')),
      );
    },
    expected: /^seeds\/programa\.txt:18:1 error unique-clave: .*first time on line 17/m,
  },
  {
    title: 'a missing estrategia',
    break: (p) => {
      p.edit(PROGRAMA, removeLine(14));
    },
    expected:
      /error references-exist: línea de acción 1\.1\.1 names 1\.1, which the programme does not define/m,
  },
  {
    title: 'a row of five cells',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(9, (line) => line.slice(0, line.lastIndexOf('\t'))),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:9:1 error row-cells: a row of 5 cells/m,
  },
  {
    title: 'a row of seven cells with words',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(9, (line) => `${line}\tPendiente`),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:9:1 error row-cells: a row of 7 cells/m,
  },
  {
    title: 'an unknown answer',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(9, (line) => line.replace('Se realizarán acciones en 2018', 'Quizá en 2018')),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:9:\d+ error unknown-answer: [\s\S]*actual: Quizá en 2018/m,
  },
  {
    title: 'an answer for another year',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(9, (line) =>
          line.replace('Se realizarán acciones en 2018', 'Se realizarán acciones en 2019'),
        ),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:9:\d+ error unknown-answer: /m,
  },
  {
    title: 'a row under another objetivo',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(9, (line) => line.replace(/^1\. /, '2. ')),
      );
    },
    expected:
      /^seeds\/gobernacion-2018\.txt:9:1 error row-parents: the row of línea de acción 1\.1\.1 is under 2/m,
  },
  {
    title: 'a row under another estrategia',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(9, (line) => line.replace('\t1.1. ', '\t1.2. ')),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:9:\d+ error row-parents: .*is under 1\.2/m,
  },
  {
    title: 'a línea de acción lost from the programme',
    break: (p) => {
      p.edit(PROGRAMA, removeLine(19));
    },
    expected: /^seeds\/programa\.txt:19:1 error no-gaps: línea de acción 1\.1\.4 comes without 1\.1\.3/m,
  },
  {
    title: 'a programme cut in the middle of a text',
    break: (p) => {
      p.edit(PROGRAMA, (text) => text.slice(0, text.indexOf('para garantizar el derecho a la identidad')));
    },
    expected: /^seeds\/programa\.txt:19:1 error complete-text: the text has no final full stop/m,
  },
  {
    title: 'a programme cut after a heading',
    break: (p) => {
      p.edit(PROGRAMA, (text) => text.slice(0, text.indexOf('1.2.1 Fortalecer')));
    },
    expected: /^seeds\/programa\.txt:25:1 error has-children: estrategia 1\.2 is empty/m,
  },
  {
    title: 'a report cut in the middle of a row',
    break: (p) => {
      p.edit(REPORTE, (text) => text.slice(0, Math.floor(text.length / 2)));
    },
    expected: /^seeds\/gobernacion-2018\.txt:\d+:1 error row-cells/m,
  },
  {
    title: 'Latin-1 bytes',
    break: (p) => {
      p.edit(PROGRAMA, (text) => Buffer.from(text, 'latin1'));
    },
    expected: /^seeds\/programa\.txt:1:5 error utf-8: [\s\S]*hint: save the document as UTF-8/m,
  },
  {
    title: 'a NUL',
    break: (p) => {
      p.edit(
        PROGRAMA,
        replaceLine(17, (line) => line.replace('Analizar', 'Ana\0lizar')),
      );
    },
    expected: /^seeds\/programa\.txt:17:10 error control-character: control character U\+0000/m,
  },
  {
    title: 'an empty file',
    break: (p) => {
      p.edit(REPORTE, () => '');
    },
    expected: /^seeds\/gobernacion-2018\.txt:1:1 error empty: /m,
  },
  {
    title: 'a manifest that is not JSON',
    break: (p) => {
      p.write('seeds/fuentes.json', '[{');
    },
    expected: /^seeds\/fuentes\.json:1:3 error manifest: not valid JSON/m,
  },
  {
    title: 'a manifest with an unknown key and without a programme',
    break: (p) => {
      p.write(
        'seeds/fuentes.json',
        JSON.stringify([{ id: 'x', archivo: 'x.txt', tipo: 'otro', titulo: 'X', sha256: 'x', ano: 1 }]),
      );
    },
    expected: /^seeds\/fuentes\.json:1:37 error manifest: entry 0\.tipo/m,
  },
  {
    title: 'a document that is not there',
    break: (p) => {
      p.write('seeds/fuentes.json', p.read('seeds/fuentes.json').replace('"programa.txt"', '"otro.txt"'));
    },
    expected: /^seeds\/fuentes\.json:4:16 error file-exists: .*otro\.txt/m,
  },
  {
    title: 'a text that a spreadsheet would run',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(14, (line) => line.replace('\tEl IMJUVE participará', '\t=El IMJUVE participará')),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:14:\d+ error no-formula: [\s\S]*correcciones\.json/m,
  },
  {
    title: 'a line that nothing explains',
    break: (p) => {
      p.edit(PROGRAMA, (text) => text.replace('\nShare', '\nCompartir'));
    },
    expected: /^seeds\/programa\.txt:324:1 error unknown-line: [\s\S]*324 \| Compartir/m,
  },
  {
    title: 'a page of another ramo',
    break: (p) => {
      p.edit(
        REPORTE,
        replaceLine(5, () => 'Ramo: Salud'),
      );
    },
    expected: /^seeds\/gobernacion-2018\.txt:5:1 error report-ramo: /m,
  },
];

it.each(cases)('$title is an error with its place and changes nothing', ({ break: breakIt, expected }) => {
  const project = makeProject();
  const before = project.registros();
  breakIt(project);
  const run = project.content();
  expect(run.stderr).toMatch(expected);
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/\n\d+ errors?, \d+ warnings?\n$/);
  const heads = run.stderr.match(/^\S+:\d+:\d+ (?:error|warning) /gm) ?? [];
  expect(run.stderr.match(/^ {2}hint: \S/gm)).toHaveLength(heads.length);
  expect(run.stderr).not.toMatch(/\n\s+at .*\.ts:\d+/);
  expect(project.registros()).toEqual(before);
});
