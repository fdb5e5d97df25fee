/** The round trip: content alone gives the seeds back, and any changed letter is seen. */
import { describe, expect, it } from 'vitest';
import { makeProject, PROGRAMA } from '../lib/project.ts';

/** A small generator of numbers, so that a failure can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

interface Spot {
  file: string;
  start: number;
  end: number;
}

/** Where the strings of a JSON text are, keys left out. */
function stringSpots(file: string, text: string): Spot[] {
  return [...text.matchAll(/: "((?:[^"\\]|\\.)+)"|^\s+"((?:[^"\\]|\\.)+)",?$/gm)].map((match) => {
    const value = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(`"${value}"`) + 1;
    return { file, start, end: start + value.length };
  });
}

describe('verify', () => {
  it('accounts for every character of both seeds', () => {
    // As a program of its own, clone.test.ts runs it.
    const run = makeProject().verify();
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^seeds\/programa\.txt: 100 % of 38019 characters \(38693 bytes\)/m);
    expect(run.stdout).toMatch(/^seeds\/gobernacion-2018\.txt: 100 % of 126807 characters \(129098 bytes\)/m);
  });

  it('fails when one letter of any text of content/ is changed', () => {
    const project = makeProject();
    const original = project.registros();
    const spots = [...original].flatMap(([file, text]) => stringSpots(file, text));
    const random = randomNumbers(20181);
    const unseen: string[] = [];
    for (let i = 0; i < 14; i += 1) {
      const spot = spots[Math.floor(random() * spots.length)];
      if (spot === undefined) continue;
      const text = original.get(spot.file) ?? '';
      const letters = [...text.slice(spot.start, spot.end).matchAll(/\p{L}/gu)];
      const letter = letters[Math.floor(random() * letters.length)];
      const at = spot.start + (letter?.index ?? 0);
      const changed = `${text.slice(0, at)}${text.charAt(at) === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
      project.write(`content/registros/${spot.file}`, changed);
      if (project.verify().status === 0) unseen.push(`${spot.file}: ${text.slice(spot.start, spot.end)}`);
      project.write(`content/registros/${spot.file}`, text);
    }
    expect(unseen).toEqual([]);
  });

  it('names the first byte that differs', () => {
    const project = makeProject();
    const text = project.read('content/registros/lineas.json');
    project.write(
      'content/registros/lineas.json',
      text.replace('Analizar y presentar', 'Analizar y presenter'),
    );
    const run = project.verify();
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/seeds\/programa\.txt:17:25 error round-trip: byte \d+ of 38693/);
  });

  it.each([
    [
      'the name of a document',
      'content/registros/fuentes.json',
      '"gobernacion-2018.txt"',
      '"gobernacion-2018.tyt"',
    ],
    ['a record that is no record', 'content/registros/lineas.json', '"linea_id"', '"linea_ix"'],
    ['a file that is no JSON', 'content/registros/lineas.json', '[', ''],
    ['a frozen edition', 'content/ediciones/2026.11/csv/pem-lineas.csv', 'Analizar', 'Analizax'],
  ])('fails in words when %s is changed', (_, path, from, to) => {
    const project = makeProject({ editions: true });
    project.write(path, project.read(path).replace(from, to));
    const { status, stderr } = project.verify();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\S+:\d+:\d+ error [a-z-]+: \S/m);
    expect(stderr).toMatch(/^ {2}hint: \S/m);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  it('fails when a record is lost', () => {
    const project = makeProject();
    const lineas = JSON.parse(project.read('content/registros/actividades.json')) as unknown[];
    project.write('content/registros/actividades.json', JSON.stringify(lineas.slice(1)));
    expect(project.verify().status).toBe(1);
  });
});

describe('content/', () => {
  it('is what the seeds give', () => {
    const project = makeProject();
    expect(project.command('content.ts', '--check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('is reported as stale, and left as it is, by --check after a seed changed', () => {
    const project = makeProject();
    const before = project.registros();
    project.edit(PROGRAMA, (text) => text.replace('1.1.1 Analizar', '1.1.1 Estudiar'));
    const run = project.content({ check: true });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/content\/registros\/lineas\.json:\d+:1 error content-check/);
    expect(project.registros()).toEqual(before);
  });

  it('stores a published text once, and no line of a seed whole but those that a rule changed', () => {
    const project = makeProject();
    const all = [...project.registros().values()].join('\n');
    const texts = JSON.parse(project.read('content/registros/actividades.json')) as {
      texto: string;
      recibido?: string;
    }[];
    const repeated = texts.filter(({ texto, recibido }) => {
      const quoted = JSON.stringify(texto).slice(1, -1);
      return (
        recibido === undefined &&
        texts.filter((other) => other.texto === texto).length === 1 &&
        all.split(quoted).length !== 2
      );
    });
    expect(repeated).toEqual([]);
    const rows = project
      .read('seeds/gobernacion-2018.txt')
      .split('\n')
      .filter((line) => /^\d\. /.test(line));
    expect(rows.filter((row) => all.includes(JSON.stringify(row).slice(1, -1)))).toEqual([]);
  });
});
