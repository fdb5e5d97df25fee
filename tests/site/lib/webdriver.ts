/** Speaks W3C WebDriver over HTTP to one driver program, for one session. */
import { z } from 'zod';
import { PATIENCE } from '../../lib/patience.ts';

const answerSchema = z.object({ value: z.unknown() });
const problemSchema = z.object({ error: z.string(), message: z.string() });

/** One command: its value, or an error with the driver's own words. */
export type WebDriver = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** A driver that has lost its browser never answers; the test is tried again then, and has half its time left. */
const ANSWER = PATIENCE / 2;

export function webDriverAt(base: string): WebDriver {
  return async (method, path, body) => {
    const response = await fetch(`${base}${path}`, {
      method,
      signal: AbortSignal.timeout(ANSWER),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = answerSchema.parse(await response.json());
    if (response.ok) return value;
    const problem = problemSchema.safeParse(value);
    throw new Error(
      `${method} ${path}: ${problem.success ? `${problem.data.error}: ${problem.data.message}` : String(value)}`,
    );
  };
}

export async function untilReady(driver: WebDriver): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const ready = await driver('GET', '/status').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('webkit: the driver does not answer');
}
