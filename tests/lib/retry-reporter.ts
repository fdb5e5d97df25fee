/** Prints at the end of a run how many tests were tried again, and which: a retry that nobody sees hides a fault. */
import type { Reporter, TestCase } from 'vitest/node';
import { toldOf, type Retried } from './retries.ts';

export class RetryReporter implements Reporter {
  private readonly retried: Retried[] = [];

  onTestRunStart(): void {
    this.retried.length = 0;
  }

  onTestCaseResult(test: TestCase): void {
    const times = test.diagnostic()?.retryCount ?? 0;
    const name = `${test.module.relativeModuleId} > ${test.fullName}`;
    if (times > 0) this.retried.push({ name, times, passed: test.ok() });
  }

  onTestRunEnd(): void {
    console.log(toldOf(this.retried));
  }
}
