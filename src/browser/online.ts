/** Where the site stands, wherever it was put. */

// A classic script is running: modules and workers have no part of this file.
export const source = (document.currentScript as HTMLScriptElement).src;
export const root = new URL('../', source).href;
