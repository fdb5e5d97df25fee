/** The rules of what only guiones/mas.js makes. They come with it, so that no page pays for them before they are needed. Colours are the tokens', whose names the smaller sheet of the líneas keeps for them. */

const RULES = [
  '.junto:has(.sugerencias){position:relative}',
  '.sugerencias{position:absolute;inset:100% 0 auto;z-index:2;background:var(--papel);color:var(--texto);border:2px solid var(--texto);max-height:22rem;overflow-y:auto}',
  '.sugerencias li{padding:.5rem .75rem;min-height:2.75rem;font-size:.9375rem;line-height:1.35;cursor:pointer}',
  '.sugerencias b{color:var(--tinta)}',
  '.sugerencias li+li{border-top:1px solid var(--raya)}',
  '.sugerencias li:hover,.sugerencias [aria-selected=true]{background:var(--marca);outline:2px solid var(--tinta);outline-offset:-2px}',
  'dialog{color:inherit;background:var(--papel);border:2px solid var(--texto);max-width:30rem}',
  'dialog>*+*{margin-top:1rem}',
  '@media print{dialog{display:none}}',
];

/** The way of browsers before 2023. By double click some let nobody touch a sheet: suggestions then stand without their frame. */
function growSheet(sheet: CSSStyleSheet | undefined): void {
  try {
    for (const rule of RULES) sheet?.insertRule(rule, sheet.cssRules.length);
  } catch {
    // They can be read and chosen all the same.
  }
}

/** The policy of the pages allows a sheet made by a script of theirs, and no style in the markup. */
export function addStyles(): void {
  try {
    /* eslint-disable baseline-js/use-baseline, compat/compat -- where it is missing, the page's own sheet grows instead */
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES.join(''));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    /* eslint-enable */
  } catch {
    growSheet(document.styleSheets[0]);
  }
}
