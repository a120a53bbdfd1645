import {shift} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {citationsOf, type Citation} from '../../draft/citations'

/** One law by its full name here and by its short name there, without 以下简称. Offsets count from the draft. */
export const lawName: DraftRule = {
  id: 'law-name',
  category: 'consistency',
  scope: 'draft',
  severity: 'hint',
  title: '同一部法律写法不一',
  rationale:
    '同一部法律有时带“中华人民共和国”、有时不带，读的人要停下来想是不是两部法。首次用全称并注明简称，或者全文都用一种写法。',
  basis: {source: '实务', clause: '引用法律名称前后一致'},
  examples: [
    {
      bad: '依据《中华人民共和国消防法》开展检查。\n\n违反⟦《消防法》⟧的，由消防部门处理。',
      good: '依据《中华人民共和国消防法》开展检查。\n\n违反《中华人民共和国消防法》的，由消防部门处理。',
    },
  ],
  *check({lines}) {
    const first = new Map<string, Citation & {readonly offset: number}>()
    const settled = new Set<string>()
    for (const {line, offset} of lines) {
      for (const citation of citationsOf(line).citations) {
        const {name, isFull, isLaw, note} = citation
        if (!isLaw) continue
        if (/简称|下称/.test(note)) settled.add(name)
        const before = first.get(name)
        if (!before) first.set(name, {...citation, offset})
        if (!before || before.isFull === isFull || settled.has(name)) continue
        settled.add(name)
        const [other, here] = [before, citation].map(({isFull: full}) => `《${full ? '中华人民共和国' : ''}${name}》`)
        yield {
          span: shift(citation.span, offset),
          message: `前面写“${other}”，这里写“${here}”，通常全文用一种写法，或者首次注明“以下简称”；本单位另有要求的可忽略。`,
          related: [{span: shift(before.span, before.offset), message: '前面的写法'}],
        }
      }
    }
  },
}
