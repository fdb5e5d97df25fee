/** Names of files that some system would not take are told before anything is published. */
import { expect, it } from 'vitest';
import { fileNameIssues } from '../../scripts/site/file-names.ts';

const messages = (...files: string[]): string[] =>
  fileNameIssues(files).map((issue) => `${issue.place.archivo}: ${issue.message}`);

it.each(['lineas/1.1.1.html', 'datos/pem-lineas.csv', 'SHA256SUMS', 'con-2018.html', 'auxilio/index.html'])(
  '%s is a name that every system takes',
  (file) => {
    expect(messages(file)).toEqual([]);
  },
);

it.each(['dependencias/con.html', 'nul', 'datos/aux/index.html', 'com1.tar.gz'])(
  '%s is refused: Windows keeps that name for a device',
  (file) => {
    expect(messages(file)).toEqual([`dist/${file}: Windows keeps such a name for a device`]);
  },
);
