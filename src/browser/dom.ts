/** Elements from data: texts go in as text, never as markup. */

/** A text is put in as text. */
export type Child = Node | string;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Child | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A text with some of its ranges marked. */
export function marked(
  text: string,
  start: number,
  end: number,
  ranges: readonly { start: number; end: number }[],
): Child[] {
  const out: Child[] = [];
  let last = start;
  for (const range of ranges) {
    if (range.start < last) continue;
    out.push(text.slice(last, range.start), element('mark', {}, text.slice(range.start, range.end)));
    last = range.end;
  }
  out.push(text.slice(last, end));
  return out;
}
