/** A page as Kiwix can search it: its index takes in menus and references, and its server takes double braces for a template. */

/** Zimwriterfs leaves out of its full-text index what stands between these two. */
const OFF = '<!--htdig_noindex-->';
const ON = '<!--/htdig_noindex-->';

/** Cards that other sites embed would stand before the líneas in the suggestions: a title without the clave keeps them out. */
const CARD = /^incrustar\//;

/** Double braces apart; nothing in the head is touched, where a script stands that the policy knows by its hash. */
const BRACES = /([{}])(?=\1)/g;

/** How to cite: a page, a línea, or an actividad among what is said of it. */
const REFERENCE =
  /<details class="citar[^"]*">[\s\S]*?<\/details>|<div data-copia>\s*<dt>Cómo citar<\/dt>[\s\S]*?<\/div>/g;

function bodyForKiwix(body: string, card: boolean): string {
  const whole = `${OFF}${body.replace('</body>', `${ON}</body>`)}`;
  // What is round the contents; of a card, all of it.
  const framed = card ? whole : whole.replace(/<main\b/, `${ON}<main`).replace('</main>', `</main>${OFF}`);
  return framed.replace(REFERENCE, (reference) => OFF + reference + ON).replace(BRACES, '$1 ');
}

export function kiwixPage(path: string, html: string): string {
  const card = CARD.test(path);
  const [, head = '', body = ''] = /^([\s\S]*?<body[^>]*>)([\s\S]*)$/.exec(html) ?? ['', '', html];
  return (
    (card ? head.replace(/<title>.*?<\/title>/s, '<title>Tarjeta para otros sitios</title>') : head) +
    bodyForKiwix(body, card)
  );
}
