/** Where the site stands, wherever it was put. */

export const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
export const root = new URL('../', source).href;
