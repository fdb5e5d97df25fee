/** How long tests wait. A limit ends what would never come and measures nothing: it is far above what a busy machine takes, and a test that passes never waits it out. */

/** Milliseconds for one thing that must come: a page, an element, an answer, a program that starts. */
export const PATIENCE = 120_000;

/** Milliseconds for a whole test, or for what is made ready before one. */
export const TEST_PATIENCE = 900_000;
