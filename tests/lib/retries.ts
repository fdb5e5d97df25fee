/** Which tests may be tried again, and what is told of those that were. */

/** Whether a test stands in a group that runs in WebKit: `webkit, file`, `the kept copy in webkit`. Its own name says nothing. */
export const inWebkit = (groups: readonly string[]): boolean =>
  groups.some((name) => /(?:^|\bin )webkit(?:,|$)/.test(name));

export interface Retried {
  name: string;
  times: number;
  passed: boolean;
}

export function toldOf(retried: readonly Retried[]): string {
  const heads = retried.map(
    ({ name, times, passed }) => `  ${name}: ${times} more, ${passed ? 'passed' : 'failed'}`,
  );
  return [`tried again: ${retried.length} (only WebKit’s tests may be)`, ...heads].join('\n');
}
