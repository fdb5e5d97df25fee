/** How the errors of bad input are told: all at once, in the order of their places, whole, and with nothing that a terminal would obey. */
import { describe, expect, it } from 'vitest';
import { removeLine, replaceLine } from '../lib/lines.ts';
import { makeProject, PROGRAMA, REPORTE } from '../lib/project.ts';

describe('the errors of bad input', () => {
  it('tells every problem of both documents at once, in the order of their places', () => {
    const project = makeProject();
    project.edit(PROGRAMA, removeLine(19));
    project.edit(
      REPORTE,
      replaceLine(9, (line) => line.replace(/^1\. /, '2. ')),
    );
    project.edit(
      REPORTE,
      replaceLine(12, (line) => `${line}\tPendiente`),
    );
    const places = [...project.content().stderr.matchAll(/^(seeds\/\S+?):(\d+):\d+ error/gm)].map((match) => [
      match[1],
      Number(match[2]),
    ]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['seeds/gobernacion-2018.txt', 9],
        ['seeds/gobernacion-2018.txt', 12],
        ['seeds/programa.txt', 19],
      ]),
    );
    const sorted = places.toSorted(
      (a, b) => String(a[0]).localeCompare(String(b[0])) || Number(a[1]) - Number(b[1]),
    );
    expect(places).toEqual(sorted);
  });

  it('tells all of very many problems, however slowly they are read', () => {
    const project = makeProject();
    project.edit(REPORTE, (text) => text + text);
    const { status, stderr } = project.command('content.ts');
    expect(status).toBe(1);
    expect(stderr.length).toBeGreaterThan(70_000);
    expect(stderr).toMatch(/\n195 errors, 0 warnings\n$/);
  });

  it('shows control and bidirectional characters of a line as escapes', () => {
    const project = makeProject();
    project.edit(
      REPORTE,
      replaceLine(9, (line) =>
        line.replace('Se realizarán acciones en 2018', 'Se \u202Erealizarán\u001B[31m'),
      ),
    );
    const { stderr } = project.content();
    expect(stderr).toContain('\\u202e');
    expect(stderr).toContain('\\u001b');
    expect(stderr).not.toContain('\u001B');
  });
});
