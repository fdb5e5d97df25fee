/** What a message says that sends a línea de acción on: it has to stand alone, and not read as help of today. */
import { shorten } from './words.ts';

interface Compartida {
  clave: string;
  texto: string;
  /** What the reports said, in whole sentences. */
  dicho: string;
  /** Absolute; a copy without a public address has none to send. */
  url: string | undefined;
}

/** As long as a reader takes in; the page has the whole text. */
const LONGEST = 50;

export function shareWords({ clave, texto, dicho, url }: Compartida): string {
  const words = `Programa Especial de Migración 2014-2018, línea ${clave}: «${shorten(texto, LONGEST)}» ${dicho} Es un plan de un programa que ya terminó.`;
  return url === undefined ? words : `${words} ${url}`;
}
