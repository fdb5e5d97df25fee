/** The pages as the compiler reads them: each .astro file as TypeScript, in a folder beside the sources, for `npm run check`. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import { listFiles } from '../lib/files.ts';

/** Types of the converter's own, of which some pages use not all. */
const OWN_TYPE = /^type ASTRO__/gm;

/** Files of `src` and of `folder` see each other as if they stood in one. */
const settings = (root: string, folder: string) => ({
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    rootDirs: [join(root, 'src'), join(folder, 'src')],
    jsx: 'preserve',
    jsxImportSource: 'astro',
  },
  include: [
    'src',
    join(root, '.astro/types.d.ts'),
    ...['env', 'astro-jsx'].map((name) => join(root, `node_modules/astro/${name}.d.ts`)),
  ],
  exclude: [],
});

/** The types of pages are asked alone: rules of style are for .ts. */
const RULES = {
  plugins: ['typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true, denyWarnings: true },
};

function asTypeScript(root: string, file: string): string {
  const source = readFileSync(join(root, file), 'utf8');
  const { code, frontmatter, body, diagnostics } = convertToTsx(source, { filename: file });
  const [fault] = diagnostics;
  if (fault !== undefined) throw new Error(`${file}: ${fault.message}`);
  // Without the lines that are put above and after the frontmatter, each line has its number.
  const own = code.slice(frontmatter.start, frontmatter.end).replace(/\n$/, ' ');
  const between = code.slice(frontmatter.end, body.start).replaceAll('\n', ' ');
  return (own + between + code.slice(body.start)).replace(OWN_TYPE, 'export $&');
}

/** Returns how many pages, layouts and components there are. */
export function writePageTypes(root: string, folder: string): number {
  const files = listFiles(join(root, 'src')).filter((file) => file.endsWith('.astro'));
  for (const file of files) {
    // `./Forma.astro` leads to `./Forma.astro.tsx`.
    const target = join(folder, 'src', `${file}.tsx`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, asTypeScript(root, `src/${file}`));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings(root, folder)));
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(RULES));
  return files.length;
}
