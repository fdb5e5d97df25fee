/** One browser engine: opens pages that share nothing, and ends with all it started. */
import type { EngineName } from '../../../scripts/lib/browsers.ts';
import type { OpenOptions, Page } from './page.ts';

export interface Engine {
  readonly name: EngineName;
  open(options?: OpenOptions): Promise<Page>;
  close(): Promise<void>;
}
