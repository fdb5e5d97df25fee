/** Pagefind's ranking options that the weights of the index were tuned with; pass them to `pagefind.options`. */

export const RANKING = {
  pageLength: 0.3,
  termSaturation: 1.2,
  termFrequency: 1,
  termSimilarity: 4,
  diacriticSimilarity: 0.8,
  metaWeights: { title: 1, fa: 2.4, fb: 1.9, fc: 1.3, fd: 0.5 },
} as const;
