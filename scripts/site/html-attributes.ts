/** Finds the addresses and ids of an HTML page with their exact places, by a real tokeniser. */
import { decodeHTMLAttribute } from 'entities';
import { Tokenizer } from 'htmlparser2';

export interface Address {
  tag: string;
  name: string;
  value: string;
  /** Offsets of the value in the page's text. */
  start: number;
  end: number;
}

export interface PageAttributes {
  ids: Set<string>;
  addresses: Address[];
}

const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'srcset', 'data', 'formaction']);
const ignore = (): void => undefined;

/** Addresses as attributes of tags, and ids; text and scripts that look like tags are not tags to the tokeniser. */
export function readAttributes(html: string): PageAttributes {
  const found: PageAttributes = { ids: new Set(), addresses: [] };
  let tag = '';
  let name = '';
  let start = -1;
  let end = -1;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname: (from, to) => {
        tag = html.slice(from, to).toLowerCase();
      },
      onattribname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
        start = -1;
        end = -1;
      },
      onattribdata: (from, to) => {
        if (start < 0) start = from;
        end = to;
      },
      onattribend: () => {
        if (start < 0) return;
        const value = decodeHTMLAttribute(html.slice(start, end));
        if (name === 'id') found.ids.add(value);
        else if (ADDRESSES.has(name)) found.addresses.push({ tag, name, value, start, end });
      },
      onattribentity: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}
