/** Cascade layers, which browsers before March 2022 drop with all that is in them, become the order of the rules. */
import type { AtRule, Container, Plugin, Root } from 'postcss';

/** The names of `@layer a, b, c;`, which stands before every block. */
function orderOf(root: Root): string[] {
  const statement = root.nodes.find(
    (node): node is AtRule => node.type === 'atrule' && node.name === 'layer' && node.nodes === undefined,
  );
  return statement?.params.split(/\s*,\s*/) ?? [];
}

const isLayer = (node: Container['nodes'] extends (infer N)[] | undefined ? N : never): node is AtRule =>
  node.type === 'atrule' && node.name === 'layer';

/**
 * Writes the rules of every layer, one layer after the other. Specificity then counts across layers:
 * `tests/site/layers.test.ts` holds every kind of page to look as it does with layers.
 */
export function flatLayers(): Plugin {
  return {
    postcssPlugin: 'flat-layers',
    OnceExit(root) {
      const order = orderOf(root);
      if (order.length === 0) return;
      const layers = root.nodes.filter(isLayer);
      const unknown = layers.filter((node) => node.nodes !== undefined && !order.includes(node.params));
      if (unknown[0])
        throw unknown[0].error(`layer ${unknown[0].params} has no place in the order of layers`);
      const loose = root.nodes.find((node) => node.type === 'rule');
      if (loose) throw loose.error('a rule outside the layers would win over all of them: put it into one');
      for (const layer of layers) layer.remove();
      for (const name of order)
        for (const layer of layers.filter(({ params, nodes }) => nodes !== undefined && params === name))
          root.append(layer.nodes ?? []);
    },
  };
}
