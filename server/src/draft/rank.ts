import type {OrdinalForm} from './ordinal'

const RANKS: Readonly<Record<OrdinalForm, number>> = {
  chapter: 0,
  section: 1,
  article: 2,
  chinese: 3,
  'chinese-paren': 4,
  decimal: 5,
  arabic: 5,
  'arabic-paren': 6,
  circled: 7,
  'item-is': 8,
  'item-nth': 8,
  'item-adverb': 8,
}

/** How deep a form usually stands: 一、 above （一） above 1. above （1） (GB/T 9704—2012 7.3.3). */
export const rankOf = (form: OrdinalForm): number => RANKS[form]
