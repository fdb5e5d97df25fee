/** Documents as other systems write them: their line ends are kept, and mean nothing. */
import { describe, expect, it } from 'vitest';
import { makeProject, PROGRAMA, REPORTE } from '../lib/project.ts';

describe('line ends', () => {
  it('accepts CRLF and still rebuilds the document byte for byte', () => {
    const project = makeProject();
    project.edit(PROGRAMA, (text) => text.replaceAll('\n', '\r\n'));
    project.edit(REPORTE, (text) => text.replaceAll('\n', '\r\n'));
    expect(project.content().stderr).toBe('');
    expect(project.verify()).toMatchObject({ status: 0, stderr: '' });
    const lineas = (text: string | undefined): unknown => JSON.parse(text ?? '');
    expect(lineas(project.registros().get('lineas.json'))).toHaveLength(195);
  });

  it('accepts mixed line ends, a byte order mark and a missing final line end', () => {
    const project = makeProject();
    project.edit(PROGRAMA, (text) => `\uFEFF${text.replace('\n', '\r\n')}\n`);
    expect(project.content().stderr).toBe('');
    expect(project.verify()).toMatchObject({ status: 0, stderr: '' });
  });
});
