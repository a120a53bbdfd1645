/**
 * The rules that reckon with figures: what they find says of every figure it names that it does not agree. Other rules about
 * consistency (names, references, dates, citations) may stand at a number too and say nothing of it.
 */
export const figureRules: ReadonlySet<string> = new Set([
  'age-and-birth',
  'capital-amount',
  'count-claim',
  'growth-and-values',
  'more-finished',
  'names-and-count',
  'parts-and-total',
  'per-head',
  'rate-above-hundred',
  'same-quantity',
  'share-and-numbers',
  'shares-to-hundred',
  'sum-applied-for',
  'table-and-text',
  'table-products',
  'table-shares',
  'table-totals',
])
