/**
 * Runs before the npm commands. The scripts are TypeScript that Node 24 runs as it is; an older Node would only print a
 * stack trace about file extensions. Nor do Astro and npm work in every folder: some fail late, with words about other
 * things. This file is plain JavaScript, so that any Node can read it.
 */
const path = require('node:path');

// % is decoded as in an address, # and ? end one, * is filled in by Node's package exports, and the last parts the folders of PATH.
const UNREADABLE = ['%', '#', '?', '*', path.delimiter];
const root = path.resolve(__dirname, '..');
const found = UNREADABLE.filter((character) => root.includes(character));
if (found.length > 0) {
  const named = found.map((character) => `“${character}”`).join(', ');
  console.error(
    `The project stands in a folder with ${named} in its path, which its tools can’t read (${root}): rename or move the folder and run the command there.`,
  );
  process.exit(1);
}

const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) {
  console.error(
    `Node ${NEEDED} or later is needed, and this is Node ${process.versions.node}. On Linux and Windows run \`npm ci\`, which brings its own; elsewhere install Node ${NEEDED}.`,
  );
  process.exit(1);
}
