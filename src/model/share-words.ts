/** What a message says that sends a línea de acción or an actividad on: it has to stand alone, and not read as help of today. */

interface Compartida {
  clave: string;
  texto: string;
  /** What the reports said, in whole sentences. */
  dicho: string;
  actividad?: { numero: string; texto: string } | undefined;
  /** Absolute; a copy without a public address has none to send. */
  url: string | undefined;
}

export function shareWords({ clave, texto, dicho, actividad, url }: Compartida): string {
  const own = actividad === undefined ? '' : ` Actividad ${actividad.numero}: «${actividad.texto}»`;
  const words = `Programa Especial de Migración 2014-2018, línea ${clave}: «${texto}» ${dicho}${own} Es un plan de un programa que ya terminó.`;
  return url === undefined ? words : `${words} ${url}`;
}
