/** Runs the tests of WebKit's cells again when they fail, once, and no other: WebKitGTK's own process was seen to die. tests/lib/retry-reporter.ts tells each time. */
import { TestRunner } from 'vitest';
import { inWebkit } from './retries.ts';

type Task = Parameters<TestRunner['onBeforeRunTask']>[0];

/** The names of the groups that a test stands in, the innermost first. */
function groupsOf(task: Task): string[] {
  const names: string[] = [];
  for (let { suite } = task; suite !== undefined; { suite } = suite) names.push(suite.name);
  return names;
}

export default class RetryWebkit extends TestRunner {
  override async onBeforeRunTask(test: Task): Promise<void> {
    if (inWebkit(groupsOf(test))) test.retry = 1;
    await super.onBeforeRunTask(test);
  }
}
