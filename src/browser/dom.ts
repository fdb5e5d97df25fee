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
  texto: string,
  inicio: number,
  fin: number,
  marcas: readonly { inicio: number; fin: number }[],
): Child[] {
  const out: Child[] = [];
  let last = inicio;
  for (const marca of marcas) {
    if (marca.inicio < last) continue;
    out.push(texto.slice(last, marca.inicio), element('mark', {}, texto.slice(marca.inicio, marca.fin)));
    last = marca.fin;
  }
  out.push(texto.slice(last, fin));
  return out;
}
