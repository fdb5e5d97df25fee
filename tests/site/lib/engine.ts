/** One browser engine: opens pages that share nothing. What it started ends with the process: to start it costs more than most tests do. */
import type { EngineName } from '../../../scripts/lib/browsers.ts';
import type { OpenOptions, Page } from './page.ts';

export interface Engine {
  readonly name: EngineName;
  /** Each of its pages is a browser of its own. */
  readonly isBrowserPerPage: boolean;
  open(options?: OpenOptions): Promise<Page>;
}
