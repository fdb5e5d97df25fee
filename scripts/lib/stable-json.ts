/** The one way in which generated JSON is written, so that the same records give the same bytes. */

/** Pretty-printed, keys in the order in which the step made them, one final line feed; undefined is left out. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
