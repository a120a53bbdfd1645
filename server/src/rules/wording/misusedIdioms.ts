import {lexicons} from '../../data/lexicons'
import {compiled} from '../../draft/genre'
import type {Line} from '../../markdown/line'
import {sentences} from '../../markdown/sentence'
import {holds, type Span} from '../../markdown/span'
import {lexiconRule} from './lexiconRule'

/** 成语误用: idioms taken for something else than they mean, where the rest of the sentence shows it. */
export const misusedIdioms = lexiconRule(lexicons.misusedIdioms, {
  id: 'misused-idioms',
  severity: 'information',
  title: '成语误用',
  rationale:
    '有些成语常被按字面理解，意思正好弄反：“差强人意”是大体上还能使人满意。单看成语看不出对错，同一句里有相反的说法时才提示，由写稿人判断。',
  basis: {source: '实务', clause: '《现代汉语词典》《现代汉语成语词典》释义'},
  inQuotes: 'silent',
  where: fits,
  say: ({wrong, note}) => `请看“${wrong}”用在这里是否合适：${note}。`,
})

const contexts = new Map(lexicons.misusedIdioms.entries.map(({wrong, inSentence}) => [wrong, inSentence]))

function fits(line: Line, span: Span): boolean {
  const context = contexts.get(line.prose.slice(span.start, span.end))
  const sentence = sentences(line).find(each => holds(each, span))
  if (context === undefined || !sentence) return false
  return compiled(context).test(line.prose.slice(sentence.start, sentence.end))
}
