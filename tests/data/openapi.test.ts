/** OpenAPI: it describes every JSON twin, and each twin is as described. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import { twinFiles } from '../../src/data/twins/twin-files.ts';
import { gemelos } from '../../src/data/twins/twin-schemas.ts';
import { ajv } from './ajv.ts';
import { jsonOf, MADE, readCommitted, textOf } from './made.ts';

describe('OpenAPI', () => {
  const files = new Map(twinFiles(MADE.model));
  const document = jsonOf('openapi.json') as {
    paths: Record<string, object>;
    components: { schemas: Record<string, object> };
  };

  test('lints without an error', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({
      source: textOf('openapi.json'),
      absoluteRef: 'openapi.json',
      config,
    });
    expect(problems.map((problem) => `${problem.severity} ${problem.ruleId}: ${problem.message}`)).toEqual(
      [],
    );
  });

  test('describes every JSON twin, and each twin is as described', () => {
    const validators = new Map(
      Object.entries(document.components.schemas).map(([name, schema]) => [name, ajv().compile(schema)]),
    );
    const folders: Readonly<Record<string, keyof typeof gemelos>> = {
      objetivos: 'objetivo',
      estrategias: 'estrategia',
      lineas: 'linea',
      dependencias: 'dependencia',
      poblaciones: 'poblacion',
      temas: 'tema',
    };
    const indexes = [...files].filter(([path]) => path.endsWith('/index.json'));
    const twins = [...files].filter(([path]) => path.endsWith('.json') && !path.endsWith('/index.json'));
    const { objetivos, estrategias, lineas, dependencias, poblaciones, temas } = readCommitted();
    const records = [objetivos, estrategias, lineas, dependencias, poblaciones, temas].flat();
    expect(twins.length).toBe(records.length);
    expect(Object.keys(document.paths)).toEqual(
      Object.keys(folders).flatMap((folder): unknown[] => [
        `/${folder}/index.json`,
        expect.stringContaining(`/${folder}/{`),
      ]),
    );
    const odd = indexes.filter(([, data]) => validators.get('indice')?.(JSON.parse(data)) !== true);
    expect(odd.map(([path]) => path)).toEqual([]);
    const wrong = twins.filter(([path, data]) => {
      const validate = validators.get(folders[path.split('/')[0] ?? ''] ?? '');
      return validate?.(JSON.parse(data)) !== true;
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('gives each parameter a pattern that the address of every record keeps to', () => {
    const paths = jsonOf('openapi.json') as {
      paths: Record<string, { get: { parameters?: { schema: { pattern: string } }[] } }>;
    };
    const outside = Object.entries(paths.paths).flatMap(([path, { get }]) => {
      const pattern = get.parameters?.[0]?.schema.pattern;
      if (pattern === undefined) return [];
      const [, folder = ''] = path.split('/');
      const own = [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.json'));
      const names = own.map((file) => file.slice(folder.length + 1, -'.json'.length));
      const records = names.filter((name) => name !== 'index');
      return [
        ...records.filter((name) => !new RegExp(pattern).test(name)),
        ...['', '1/2', 'á'].filter((name) => new RegExp(pattern).test(name)),
      ];
    });
    expect(outside).toEqual([]);
  });
});
