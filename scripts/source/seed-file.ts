/** What can be wrong with a file of seeds/ before it is read: not there, no file, or a link that brings in what the folder does not hold. */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Fault {
  message: string;
  hint: string;
}

const COPY = 'put a copy of the document itself in its place: whoever clones the project gets only the link';

function linkFault(path: string, name: string): Fault | undefined {
  if (!lstatSync(path).isSymbolicLink()) return undefined;
  if (!existsSync(path)) return { message: `${name} is a link that leads nowhere`, hint: COPY };
  if (dirname(realpathSync(path)) === realpathSync(dirname(path))) return undefined;
  return { message: `${name} is a link that leads out of seeds/`, hint: COPY };
}

export function seedFileFault(root: string, name: string): Fault | undefined {
  const path = join(root, 'seeds', name);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined)
    return {
      message: `the manifest names ${name}, which is not in seeds/`,
      hint: 'put the document in seeds/, or correct archivo',
    };
  const link = linkFault(path, name);
  if (link !== undefined) return link;
  const stat = statSync(path);
  if (stat.isDirectory())
    return {
      message: `${name} is a folder`,
      hint: 'move the document out of it, and write its name in archivo',
    };
  return stat.isFile()
    ? undefined
    : { message: `${name} is not a file`, hint: 'put the document in its place, or correct archivo' };
}
