/** `openapi.json` used as it is meant: a client made from it fetches every index and every record that it lists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStaticServer } from '../../lib/static-server.ts';
import { expectEqual } from '../formats/data-check.ts';
import { load } from './installed.ts';

type Operation = (parameters?: Record<string, string>) => Promise<{ status: number; data: unknown }>;
interface ClientModule {
  OpenAPIClientAxios: new (options: { definition: object; axiosConfigDefaults?: object }) => {
    init: () => Promise<Record<string, Operation>>;
    getOperations: () => { operationId?: string; path: string; parameters?: { name: string }[] }[];
  };
}

interface Index {
  elementos: { id: string; url: string; datos: string }[];
}

/** What of an address stands in the place of the parameter. */
const parameterOf = (datos: string): string => /([^/]+)\.json$/.exec(datos)?.[1] ?? '';

async function everyRecordIsFetched(folder: string): Promise<void> {
  const definition = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')) as object;
  const { OpenAPIClientAxios: OpenApiClient } = (await load('openapi-client-axios/index.js')) as ClientModule;
  const server = await startStaticServer({ folder });
  try {
    const servers = [{ url: server.url.replace(/\/$/, '') }];
    const api = new OpenApiClient({ definition: { ...definition, servers } });
    const client = await api.init();
    const operations = api.getOperations();
    for (const { operationId: id = '', path } of operations.filter((own) =>
      own.path.endsWith('/index.json'),
    )) {
      const index = (await client[id]?.())?.data as Index;
      const folderOf = path.replace('index.json', '');
      const record = operations.find((own) => own.path.startsWith(`${folderOf}{`));
      const name = record?.parameters?.[0]?.name ?? '';
      for (const { datos, url } of index.elementos) {
        const fetched = await client[record?.operationId ?? '']?.({ [name]: parameterOf(datos) });
        expectEqual([fetched?.status, (fetched?.data as { url: string }).url], [200, url], datos);
      }
      if (index.elementos.length === 0) throw new Error(`${path} lists nothing`);
    }
  } finally {
    await server.close();
  }
}

export const apiChecks = [
  {
    name: 'a client made from openapi.json fetches every record (openapi-client-axios)',
    run: everyRecordIsFetched,
  },
];
