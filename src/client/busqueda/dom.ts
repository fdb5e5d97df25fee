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

export function loadScript(address: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = element('script', { src: address });
    script.addEventListener('load', () => {
      done();
    });
    script.addEventListener('error', () => {
      script.remove();
      fail(new Error(`could not load ${address}`));
    });
    document.head.append(script);
  });
}

/** What a script leaves in a global variable. */
export async function loadGlobal<K extends keyof typeof globalThis>(
  address: string,
  name: K,
): Promise<NonNullable<(typeof globalThis)[K]>> {
  await loadScript(address);
  const left = globalThis[name];
  if (left === undefined || left === null) throw new Error(`${address} did not run`);
  return left;
}

/** What is opened once and serves the page; a failed opening may be tried again. */
export function once<A extends readonly unknown[], T>(
  open: (...given: A) => Promise<T>,
): (...given: A) => Promise<T> {
  let opened: Promise<T> | undefined;
  return (...given) =>
    (opened ??= open(...given).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}
