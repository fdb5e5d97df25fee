/** Bytes in words. */

/** «980 bytes», «44 kB», «1.2 MB»: decimal units, as file managers of today show them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
