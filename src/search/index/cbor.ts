/** CBOR, as far as Pagefind's index uses it: whole numbers, texts, lists. Anything else is an error, never a guess. */

export type Cbor = number | string | Cbor[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

class Reader {
  readonly #bytes: Buffer;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  get atEnd(): boolean {
    return this.#place === this.#bytes.length;
  }

  #length(kind: number): number {
    if (kind < 24) return kind;
    const width = { 24: 1, 25: 2, 26: 4 }[kind];
    if (width === undefined) throw new Error(`CBOR: length of kind ${String(kind)} is not read here`);
    this.#place += width;
    return this.#bytes.readUIntBE(this.#place - width, width);
  }

  item(): Cbor {
    const head = this.#bytes.readUInt8(this.#place);
    this.#place += 1;
    const length = this.#length(head & 31);
    switch (head >> 5) {
      case UNSIGNED:
        return length;
      case NEGATIVE:
        return -1 - length;
      case TEXT:
        this.#place += length;
        return this.#bytes.toString('utf8', this.#place - length, this.#place);
      case LIST:
        return Array.from({ length }, () => this.item());
      default:
        throw new Error(`CBOR: type ${String(head >> 5)} is not read here`);
    }
  }
}

export function decodeCbor(bytes: Uint8Array): Cbor {
  const reader = new Reader(bytes);
  const value = reader.item();
  if (!reader.atEnd) throw new Error('CBOR: something follows the value');
  return value;
}

function head(type: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(type << 5) | length]);
  const [kind, width] = length < 0x100 ? [24, 1] : length < 0x10000 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(width + 1);
  bytes.writeUInt8((type << 5) | kind);
  bytes.writeUIntBE(length, 1, width);
  return bytes;
}

export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([head(LIST, value.length), ...value.map(encodeCbor)]);
}
