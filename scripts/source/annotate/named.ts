/** Whom a text names, with the words that do. */
import type { Quote } from './spans.ts';

/** A dependencia of the table. */
export interface NameMention extends Quote {
  dependencia_id: string;
}

/** Whoever may act. */
export interface Actor extends Quote {
  /** None where the table lacks it. */
  dependencia_id?: string;
}
