/** Entry of `npm run package`: reads dist/ and writes the portable copies to paquetes/, swapped in as a whole. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeWords } from '../src/model/size-words.ts';
import { indexPage } from './site/packages/index-page.ts';
import { makePackages } from './site/packages/make-packages.ts';
import { PROMISED_ZIP } from './site/packages/site-zip.ts';
import { hasZimWriter, writeZim } from './site/packages/zim.ts';
import { readCatalog } from './site/read-catalog.ts';
import { writeSums } from './site/sums.ts';
import { listFiles, swapFolder } from './lib/files.ts';
import { takeLock } from './lib/lock.ts';
import { sha256 } from '../src/model/sha256.ts';
import { failWith } from './lib/sentence.ts';

function tellZip(bytes: number): void {
  if (bytes > PROMISED_ZIP)
    console.warn(
      `package: warning: pem-abierto.zip has ${bytes} bytes, more than the ${PROMISED_ZIP} promised; it holds the whole site`,
    );
}

function writeIndex(root: string, out: string, frame: Parameters<typeof indexPage>[1]['frame']): void {
  const packages = listFiles(out).map((name) => {
    const data = readFileSync(join(out, name));
    return { name, bytes: data.length, sha256: sha256(data) };
  });
  const extraStyles = readFileSync(join(import.meta.dirname, 'site', 'packages', 'index-page.css'), 'utf8');
  const icon = readFileSync(join(root, 'dist', 'icono.svg'), 'utf8');
  const { edicion } = readCatalog(root);
  writeFileSync(join(out, 'index.html'), indexPage(packages, { edicion, frame, icon, extraStyles }));
  for (const { name, bytes } of packages) console.log(`package: ${name}, ${sizeWords(bytes)}`);
}

export async function packageSite(root: string): Promise<void> {
  const dist = join(root, 'dist');
  const work = join(root, '.build', 'paquetes');
  const out = join(work, 'fuera');
  // The lock of the build: nothing may change dist/ while it is read.
  const release = takeLock(join(root, '.build', 'lock'));
  try {
    const { files, frame } = await makePackages(root, dist);
    rmSync(work, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    for (const [name, data] of files) writeFileSync(join(out, name), data);
    if (hasZimWriter()) writeZim(dist, join(out, 'pem-abierto.zim'), work, frame.site);
    else
      console.log('package: no pem-abierto.zim, because this system has no zimwriterfs (Debian: zim-tools)');
    tellZip(files.get('pem-abierto.zip')?.length ?? 0);
    writeIndex(root, out, frame);
    writeSums(out);
    swapFolder(out, join(root, 'paquetes'));
    rmSync(work, { recursive: true, force: true });
    console.log('package: paquetes/ is ready');
  } finally {
    release();
  }
}

if (import.meta.main) {
  try {
    await packageSite(process.cwd());
  } catch (error) {
    await failWith('package', error);
  }
}
