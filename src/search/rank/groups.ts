/** Groups the líneas of one estrategia when many match. The first results stay as they are, one by one, in rank order. */

/** Never grouped: whoever reads no further sees the best answers. */
export const FIRST = 10;
/** Fewer líneas of one estrategia stay by themselves. */
const FEWEST = 3;

export type Block =
  | { readonly clave: string }
  | { readonly estrategia: string; readonly claves: readonly string[] };

const estrategiaOf = (clave: string): string | null => /^(\d+\.\d+)\.\d+$/.exec(clave)?.[1] ?? null;

/** What follows the first results, in rank order; a group stands where its best member does. */
export function groupRest(claves: readonly string[]): Block[] {
  const rest = claves.slice(FIRST);
  const members = new Map<string, string[]>();
  for (const clave of rest) {
    const estrategia = estrategiaOf(clave);
    if (estrategia !== null) members.set(estrategia, [...(members.get(estrategia) ?? []), clave]);
  }
  return rest.flatMap((clave): Block[] => {
    const estrategia = estrategiaOf(clave);
    const own = estrategia === null ? [] : (members.get(estrategia) ?? []);
    if (estrategia === null || own.length < FEWEST) return [{ clave }];
    return own[0] === clave ? [{ estrategia, claves: own }] : [];
  });
}
