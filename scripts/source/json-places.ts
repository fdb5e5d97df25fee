/** Where the values of a JSON file stand, so that an issue about one of them names its line and column. */
import { findNodeAtLocation, parse, parseTree, type ParseError } from 'jsonc-parser';

export interface JsonPlace {
  renglon: number;
  columna: number;
}

function placeAt(text: string, offset: number): JsonPlace {
  const before = text.slice(0, offset);
  return { renglon: before.split('\n').length, columna: offset - before.lastIndexOf('\n') };
}

/** The place of a value, from the keys that lead to it; of what should hold it, where it is missing. */
export function jsonPlaces(text: string): (path: readonly PropertyKey[]) => JsonPlace {
  const tree = parseTree(text);
  return (path) => {
    const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    for (let length = keys.length; tree !== undefined && length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, keys.slice(0, length));
      if (node !== undefined) return placeAt(text, node.offset);
    }
    return { renglon: 1, columna: 1 };
  };
}

/** Where a text stops being JSON. */
export function firstJsonFault(text: string): JsonPlace {
  const faults: ParseError[] = [];
  parse(text, faults, { disallowComments: true });
  return placeAt(text, faults[0]?.offset ?? 0);
}
