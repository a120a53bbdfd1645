import type {DraftLine} from '../../draft/draft'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {repeatedParagraphs} from './repeatedParagraph'
import {startSieve} from './sieve'
import {comparedLines, mayRepeat, type Compared} from './texts'

/** 重复的句子: the same sentence twice in a draft. Offsets count from the draft. */
export const repeatedSentence: DraftRule = {
  id: 'repeated-sentence',
  category: 'residue',
  scope: 'draft',
  severity: 'information',
  title: '重复的句子',
  rationale: '同一句话一字不差地出现两次，多半是粘贴时留下的。十六个字以上的句子才提示，是否保留由写稿的人定。',
  basis: {source: '条例', clause: '第十九条（四）：内容简洁，文字精练'},
  examples: [
    {
      bad: '# 工作总结\n\n社区把独居老人的日常照料放在各项工作的首位。全年走访320户。\n\n⟦社区把独居老人的日常照料放在各项工作的首位。⟧全年送餐6000份。',
      good: '# 工作总结\n\n社区把独居老人的日常照料放在各项工作的首位。全年走访320户。\n\n全年送餐6000份。',
    },
  ],
  appliesTo: draft => !mayRepeat(draft),
  *check(draft) {
    const told = new Set<DraftLine>(repeatedParagraphs(draft).map(({again}) => again))
    const lines = comparedLines(draft)
    const repeated = keysRepeated(lines)
    if (repeated.size === 0) return
    const seen = new Map<number, Span>()
    for (const line of lines) {
      if (told.has(line)) continue
      for (const {key, span} of line.words.sentences) {
        if (!repeated.has(key)) continue
        const here = shift(span, line.offset)
        const first = seen.get(key)
        if (!first) seen.set(key, here)
        else
          yield {
            span: here,
            message: '这句话与前面的一句完全相同，请核对是否重复。',
            related: [{span: first, message: '前面的一句。'}],
          }
      }
    }
  },
}

/** What may stand for several sentences: most sentences of most drafts do not come again. */
function keysRepeated(lines: readonly Compared[]): ReadonlySet<number> {
  const sieve = startSieve(lines.reduce((sum, {words}) => sum + words.sentences.length, 0))
  const repeated = new Set<number>()
  for (const {words} of lines) for (const {key} of words.sentences) if (sieve.seen(key)) repeated.add(key)
  return repeated
}
