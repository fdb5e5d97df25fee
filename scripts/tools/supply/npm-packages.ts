/** What package.json and the lock say of the packages that the project takes: pins, hashes, installation scripts, licences. */
import { z } from 'zod';

/** Packages that bring an installation script and work without it: `npm ci --ignore-scripts` builds the same site. */
export const SCRIPTS_NOT_NEEDED: readonly string[] = ['esbuild'];

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  overrides: versions,
});
const lockEntry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  link: z.boolean().default(false),
});
const lock = z.object({ packages: z.record(z.string(), lockEntry) });

export interface Package {
  name: string;
  version: string;
  license: string;
}

export interface Supply {
  /** Packages that package.json names. */
  direct: { build: number; test: number };
  /** Those it names without one exact version. */
  loose: string[];
  /** All that the lock can install, on any system. */
  packages: Package[];
  /** `name@version` of entries of the lock without a hash. */
  withoutHash: string[];
  /** Names of packages that bring an installation script. */
  withScripts: string[];
}

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** From the texts of package.json and package-lock.json; throws where they are not what npm writes. */
export function readSupply(packageJson: string, packageLock: string): Supply {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest.parse(
    JSON.parse(packageJson),
  );
  const named = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
  const entries = Object.entries(lock.parse(JSON.parse(packageLock)).packages).filter(
    ([path, { link }]) => path !== '' && !link,
  );
  const nameOf = (path: string): string =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return {
    direct: {
      build: Object.keys({ ...dependencies, ...optionalDependencies }).length,
      test: Object.keys(devDependencies).length,
    },
    loose: Object.entries(named)
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${name}@${version}`),
    packages: entries.map(([path, { version = '', license = 'sin decir' }]) => ({
      name: nameOf(path),
      version,
      license,
    })),
    withoutHash: entries
      .filter(([, { integrity }]) => integrity === undefined)
      .map(([path, { version = '' }]) => `${nameOf(path)}@${version}`),
    withScripts: [
      ...new Set(entries.filter(([, entry]) => entry.hasInstallScript).map(([path]) => nameOf(path))),
    ],
  };
}

/** Licences with how many packages have each, the most common first. */
export function licences(packages: readonly Package[]): [string, number][] {
  const groups = Map.groupBy(packages, ({ license }) => license);
  return [...groups]
    .map(([name, own]): [string, number] => [name, own.length])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

export type AuditAnswer = { serious: number } | { reason: string };

const auditReport = z.object({
  metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number() }) }),
});

/** What `npm audit --json` said: how many serious faults, or why it could not be asked. */
export function readAudit(stdout: string, stderr: string): AuditAnswer {
  try {
    const { high, critical } = auditReport.parse(JSON.parse(stdout)).metadata.vulnerabilities;
    return { serious: high + critical };
  } catch {
    const told = /\b\d{3} [A-Z][\w ]+?(?= -|$)/m.exec(stderr) ?? /(?<=npm error ).+/.exec(stderr);
    return { reason: told?.[0] ?? 'sin respuesta' };
  }
}
