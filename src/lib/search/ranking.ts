/** Pagefind's ranking options that the weights of the index were tuned with; pass them to `pagefind.options`. */

export const RANKING = {
  pageLength: 0.3,
  termSaturation: 1.2,
  termFrequency: 1,
  termSimilarity: 4,
  diacriticSimilarity: 0.8,
  metaWeights: { title: 1, clave: 0, fa: 1.6, fb: 1.1, fc: 0.8 },
} as const;
