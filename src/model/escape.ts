/** Text inside markup, and JSON inside a page. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** In XML and HTML, inside elements and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Inside an element quotes may stand as they are, which is shorter. */
export function escapeText(text: string): string {
  return text.replace(/[&<]/g, (character) => ENTITIES[character] ?? character);
}

/** In an attribute of HTML that quotes enclose, which is shorter. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&"]/g, (character) => ENTITIES[character] ?? character);
}

/** JSON that can stand inside a script element: no `<` is left in it that could end it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
