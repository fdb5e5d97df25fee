/** Of the first step: rules between the entries of seeds/fuentes.json, and names that some system or the site keeps for itself. */
import type { ManifestEntry } from '../../src/model/schemas/fuente.ts';
import { isDeviceName } from '../../src/model/windows-names.ts';

/** What is wrong between or inside entries whose keys are each in order, with its remedy. */
export interface ManifestFault {
  path: (string | number)[];
  message: string;
  hint: string;
}

const ONE_PROGRAMA = 'there must be exactly one fuente of tipo programa';
const ANOTHER_ID = 'write another id, such as the ramo and its year: salud-2018';

function nameFaults({ id, archivo }: ManifestEntry, at: number): ManifestFault[] {
  const faults: ManifestFault[] = [];
  const add = (key: 'id' | 'archivo', message: string, hint: string): void => {
    faults.push({ path: [at, key], message: `${key} ${message}`, hint });
  };
  if (isDeviceName(id)) add('id', `${id} is a name that Windows keeps for a device`, ANOTHER_ID);
  if (id === 'index') add('id', 'index is the address of the list of all fuentes', ANOTHER_ID);
  if (isDeviceName(archivo))
    add(
      'archivo',
      `${archivo} is a name that Windows keeps for a device`,
      'rename the document in seeds/ and here',
    );
  if (archivo === 'fuentes.json')
    add('archivo', 'fuentes.json is the manifest itself', 'write the name of the document');
  return faults;
}

function kindFaults(entry: ManifestEntry, at: number, before: readonly ManifestEntry[]): ManifestFault[] {
  if (entry.tipo === 'programa') {
    const hint = 'make this one a reporte, or remove it';
    return before.some((other) => other.tipo === 'programa')
      ? [{ path: [at, 'tipo'], message: `${ONE_PROGRAMA}, and this is a second one`, hint }]
      : [];
  }
  const { ramo, anio } = entry;
  if (ramo === undefined || anio === undefined) {
    const hint = 'add the ramo that answers and the year of its answers, as the report states them';
    return [{ path: [at], message: 'a reporte needs ramo and anio', hint }];
  }
  const same = before.find(
    (other) => other.anio === anio && other.ramo?.toLowerCase() === ramo.toLowerCase(),
  );
  if (same === undefined) return [];
  const message = `${entry.id} is a second report of ${ramo} for ${anio}, beside ${same.id}`;
  const hint = 'a ramo answers once for a year: remove one of the two entries, or correct ramo or anio';
  return [{ path: [at, 'id'], message, hint }];
}

function repeatedFaults(entry: ManifestEntry, at: number, before: readonly ManifestEntry[]): ManifestFault[] {
  const faults: ManifestFault[] = [];
  if (before.some((other) => other.id === entry.id))
    faults.push({ path: [at, 'id'], message: `two fuentes have the id ${entry.id}`, hint: ANOTHER_ID });
  if (before.some((other) => other.archivo === entry.archivo)) {
    const message = `two fuentes have the archivo ${entry.archivo}`;
    faults.push({
      path: [at, 'archivo'],
      message,
      hint: 'each fuente is a file of its own: correct archivo',
    });
  }
  return faults;
}

/** Of an entry that is there twice only the first fault is told: the others come of it. */
export function manifestFaults(entries: readonly ManifestEntry[]): ManifestFault[] {
  const faults = entries.flatMap((entry, at) => {
    const before = entries.slice(0, at);
    const repeated = repeatedFaults(entry, at, before);
    return [...nameFaults(entry, at), ...(repeated.length > 0 ? repeated : kindFaults(entry, at, before))];
  });
  if (entries.some((entry) => entry.tipo === 'programa')) return faults;
  const hint = 'the first entry describes the programme: git checkout seeds brings it back';
  return [...faults, { path: [], message: ONE_PROGRAMA, hint }];
}
