/** After the build: names that every file system, server and archive takes as they are. */
import { isDeviceName } from '../../src/model/windows-names.ts';
import type { Issue } from '../../src/model/issue.ts';

const LONGEST = 120;
const PLAIN = /^[a-z0-9._/-]+$/;
const WELL_KNOWN = new Set(['SHA256SUMS', 'LEEME.txt', 'CNAME']);

/** ASCII, lower case apart from well-known names, unique when case is ignored, no path over 120 characters. */
export function fileNameIssues(files: readonly string[]): Issue[] {
  const folded = new Map<string, string>();
  return files.flatMap((file) => {
    const problems: string[] = [];
    const name = file.split('/').at(-1) ?? '';
    const plain = WELL_KNOWN.has(name) ? file.slice(0, -name.length) : file;
    if (plain !== '' && !PLAIN.test(plain))
      problems.push('only a-z, 0-9, dot, hyphen and underscore are allowed');
    if (file.length > LONGEST) problems.push(`the path has ${file.length} characters, more than ${LONGEST}`);
    if (file.split('/').some(isDeviceName)) problems.push('Windows keeps such a name for a device');
    const twin = folded.get(file.toLowerCase());
    if (twin !== undefined) problems.push(`the name is that of ${twin} when case is ignored`);
    folded.set(file.toLowerCase(), file);
    const place = { archivo: `dist/${file}`, renglon: 1, columna: 1 };
    const hint = 'rename what the file is made from, so that every system and archive takes it';
    return problems.map((message) => ({
      ruleId: 'file-name',
      severity: 'error' as const,
      place,
      message,
      hint,
    }));
  });
}
