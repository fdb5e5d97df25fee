/** Proves that an engine really restricts local files, as a reader's own does: otherwise file:// tests mean nothing. */
import type { Page } from './page.ts';

/** What a fetch of a file beside the open page gives: `ok 200`, or `failed` with the error's name. */
export async function fetchBeside(page: Page, name: string): Promise<string> {
  const attempt = `fetch(${JSON.stringify(name)}).then(
    response => 'ok ' + response.status, error => 'failed ' + error.name)`;
  return String(await page.evaluate(attempt));
}
