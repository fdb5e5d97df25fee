/** Bullets: the one before a text is layout and is taken out; those inside it say where the items of a list begin. */

// «• Celebrar dos reuniones», «- Entregar folletos», «–Atender»: a dash right before a number may be its sign
const LEADING = /^\s*([•▪◦‣●○■·*–—-])(?:\s+(?=\S)|(?<=[•▪◦‣●○■])(?=\S)|(?<=[·–—-])(?=[\p{L}"“«¿¡(]))/u;
// In a line of its own any of them begins an item; within a line, those that are nothing else than bullets
const INNER = /(?:\n[^\S\n]*([•▪◦‣●○■·*–—-])(?=\s+\S|\p{L})|\s([•▪◦‣●○■])(?=\s*\S))/gu;
// «- Instalar módulos; - Entregar folletos»: in a text that begins with a dash
const DASHED = /(?<=[.;:,])\s+([–—-])\s+(?=\p{L})/gu;

/** The text without the bullet before it, and which it was. */
export function withoutBullet(raw: string): { texto: string; vineta: string | undefined } {
  const match = LEADING.exec(raw);
  return match === null
    ? { texto: raw, vineta: undefined }
    : { texto: raw.slice(match[0].length), vineta: match[1] };
}

/** Where the bullets inside a text are. */
export function innerBullets(texto: string, vineta: string | undefined): number[] {
  const dashed = vineta !== undefined && '-–—'.includes(vineta) ? [...texto.matchAll(DASHED)] : [];
  const found = [...texto.matchAll(INNER), ...dashed].map(
    (match) => match.index + match[0].indexOf(match[1] ?? match[2] ?? ''),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}
