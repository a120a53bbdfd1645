import {insertPart} from '../../compose/insertPart'
import type {GenrePart} from '../../data/schema'
import type {Draft} from '../../draft/draft'
import {cutOf} from '../../draft/fragment'
import {needOfPart} from '../../draft/wanted'
import type {DraftRule, Severity} from '../rule'
import {hasBody, headSpan, sectionName} from './place'

/** Required parts (要素) of the kind that are nowhere: no heading, no sentence, no place holds them. */
export const missingPart: DraftRule = {
  id: 'missing-part',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '缺少部分',
  rationale:
    '每一文种都有读者预期的几个部分。述职报告不谈问题、年度总结不写打算，材料就不完整。有的部分可以没有标题，只要有一句话说到，就不算缺少。',
  basis: {source: '实务', clause: '各文种的通常结构'},
  examples: [
    {
      genre: '述职报告',
      bad: `# ⟦2025年度述职报告⟧

一年来，我担任幸福社区网格员，负责三个小区的日常走访和居民服务，总体上较好地完成了各项任务，现将一年来履行职责的情况报告如下，请予评议。

一、履行职责情况

全年入户走访860户，收集居民诉求214件，办结209件；协助完成老旧小区改造两处，惠及居民326户。

二、今后打算

今后的工作中，我将坚持每周入户，把居民反映的事情办到底。

述职人：王秀英

2025年12月20日`,
      good: `# 2025年度述职报告

一年来，我担任幸福社区网格员，负责三个小区的日常走访和居民服务，总体上较好地完成了各项任务，现将一年来履行职责的情况报告如下，请予评议。

一、履行职责情况

全年入户走访860户，收集居民诉求214件，办结209件；协助完成老旧小区改造两处，惠及居民326户。

二、存在问题

对照职责要求和群众期盼，工作中还存在一些不足：一是（写明问题和表现）；二是（写明问题和表现）。主要原因是（写明主观方面的原因）。

三、今后打算

今后的工作中，我将坚持每周入户，把居民反映的事情办到底。

述职人：王秀英

2025年12月20日`,
    },
  ],
  *check(draft) {
    if (!draft.genre || !hasBody(draft)) return
    for (const state of draft.parts) {
      const part = draft.genre.parts.find(({id}) => id === state.id)!
      const need = needOfPart(draft, part)
      if (state.state !== 'missing' || need === 'optional') continue
      const severity = severityOf(draft, need)
      // Not safe: the writer has to fill it in.
      const fix = {title: `插入“${part.name}”`, edits: insertPart(draft, part.id), safe: false}
      yield {span: headSpan(draft), severity, message: messageOf(draft, part, state.after), fixes: [fix]}
    }
  },
}

/** A guess from the content alone is worth a hint; so is what practice only recommends, and what a piece of a draft lacks. */
function severityOf(draft: Draft, need: 'required' | 'recommended'): Severity {
  return need === 'required' && draft.genreSource !== 'content' && !cutOf(draft) ? 'information' : 'hint'
}

function messageOf({genre, sections}: Draft, {name, why, within}: GenrePart, after: number): string {
  const host = genre!.parts.find(({id}) => id === within)
  if (host) return `${genre!.name}的“${host.name}”里通常要写明“${name}”，本稿没有写。${why}本单位另有要求的可忽略。`
  const neighbour = sections.filter(section => section.span.end <= after).at(-1)
  const place = neighbour ? `，可写在“${sectionName(neighbour)}”之后` : ''
  return `${genre!.name}通常有“${name}”，本稿缺少这一部分${place}。${why}本单位另有要求的可忽略。`
}
