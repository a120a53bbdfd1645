import {lexicons} from '../../data/lexicons'
import type {Draft} from '../../draft/draft'
import {candidatesOf, lexiconRule} from './lexiconRule'

/** 口语和网络用语: words that no official document uses in its own voice. Speeches and stories may. */
export const colloquial = lexiconRule(lexicons.colloquial, {
  id: 'colloquial',
  severity: 'information',
  title: '口语、网络用语',
  rationale:
    '公文用书面语。“啥”“咋”“搞定”这类口语和网络用语，放在引号里转述居民原话没有问题，用作公文自己的话就不庄重。讲话、主持、述职、典型事迹等可以口头宣读的文种不提示。',
  basis: {source: '实务', clause: '公文语言庄重、简明的惯例'},
  inQuotes: 'silent',
  appliesTo: draft => !isSpoken(draft),
  say: entry => {
    const candidates = candidatesOf(entry).map(word => `“${word}”`)
    return `“${entry.wrong}”是口语或网络用语，公文里可${candidates.length > 0 ? `写${candidates.join('或')}` : entry.note}。`
  },
})

const spokenGroups = new Set(['讲话材料', '党务文书', '公示书信', '会议文书'])
const spokenKinds = new Set(['述职报告', '实习报告'])

const isSpoken = ({genre}: Draft): boolean =>
  genre !== undefined && (spokenGroups.has(genre.group) || genre.family.some(name => spokenKinds.has(name)))
