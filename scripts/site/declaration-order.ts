/** The declarations of a rule in the order in which the sheet of the líneas compresses best: what follows a property is then often what followed it before. */
import type { Declaration, Plugin, Rule } from 'postcss';

/** Found by trying some ten thousand orders on the sheet: any is right, and where the sheet changes this one stays a good one. */
const ORDER =
  'opacity height letter background flex hyphens width clip min grid vertical display align font gap white max line position -- break z cursor border print order orphans justify margin padding widows place box top text overflow color content outline scroll user inset'.split(
    ' ',
  );

/** What a shorthand and its parts have in common; among themselves they stay as they were written. */
const familyOf = (property: string): string =>
  property.startsWith('--') ? '--' : property.replace(/^-webkit-/, '').replace(/-.*/, '');

function rank({ prop }: Declaration): number {
  const found = ORDER.indexOf(familyOf(prop));
  return found < 0 ? ORDER.length : found;
}

/** `font` sets `line-height` too: a rule that has it first keeps its order. */
const isMixed = (declarations: readonly Declaration[]): boolean =>
  declarations.some(({ prop }) => prop === 'font') && declarations.some(({ prop }) => prop === 'line-height');

function sort(rule: Rule): void {
  const declarations = rule.nodes.filter((node) => node.type === 'decl');
  if (declarations.length < rule.nodes.length || isMixed(declarations)) return;
  rule.nodes = declarations.toSorted((a, b) => rank(a) - rank(b));
}

export function declarationOrder(): Plugin {
  return {
    postcssPlugin: 'declaration-order',
    OnceExit(root) {
      root.walkRules(sort);
    },
  };
}
