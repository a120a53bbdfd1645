import {writeThousands} from '../../draft/numerals'
import {shift} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {citationsOf} from '../../draft/citations'

/** 第×条 of a law that is cited in Arabic numerals. Offsets count from the draft. */
export const lawArticle: DraftRule = {
  id: 'law-article',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '法律条款序号',
  rationale: '法律、法规的条、款、项用汉字编号，引用时照原样写成“第十二条”，和原文一致。',
  basis: {source: '实务', clause: '引用法律条款照原文用汉字数字'},
  examples: [
    {
      bad: '依据《城市居民委员会组织法》⟦第13条⟧制定本公约。',
      good: '依据《城市居民委员会组织法》第十三条制定本公约。',
    },
  ],
  *check({lines}) {
    for (const {line, offset} of lines) {
      for (const {isLaw, places} of citationsOf(line).citations) {
        for (const place of isLaw ? places : []) {
          const written = line.prose.slice(place.start, place.end)
          const right = written.replace(/\d+/, digits => writeThousands(Number(digits)))
          const span = shift(place, offset)
          yield {
            span,
            message: `引用法律条款，通常照原文用汉字数字，写成“${right}”；本单位另有要求的可忽略。`,
            fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe: false}],
          }
        }
      }
    }
  },
}
