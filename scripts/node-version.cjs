/**
 * Runs before the npm commands. The scripts are TypeScript that Node 24 runs as it is; an older Node would only print a
 * stack trace about file extensions. This file is plain JavaScript, so that any Node can read it.
 */
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED) {
  console.error(
    `Node ${NEEDED} or later is needed, and this is Node ${process.versions.node}. On Linux and Windows run \`npm ci\`, which brings its own; elsewhere install Node ${NEEDED}.`,
  );
  process.exit(1);
}
