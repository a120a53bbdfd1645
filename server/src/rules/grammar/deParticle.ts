import {knownText} from '../../draft/knownText'
import type {Span} from '../../markdown/span'
import type {LineRule, Report} from '../rule'
import {adverbialAt} from './adverbial'
import {attributeAt} from './attribute'
import {complementAt, fixedAt} from './complement'
import {isProtected} from './quoted'

/** 的、地、得: the particle before a verb, before a noun, before a complement. Only forms that are read in one way. */
export const deParticle: LineRule = {
  id: 'de-particle',
  category: 'wording',
  scope: 'paragraph',
  signs: ['的地得'],
  severity: 'information',
  title: '的、地、得',
  rationale:
    '定语后用“的”（积极的作用），状语后用“地”（积极地配合），补语前用“得”（做得好）。三个字读音相同，拼音输入时容易混。这里只指出由前后字就能断定的用法；“深入的研究”这类两可的不报。',
  basis: {source: '实务', clause: '《现代汉语词典》“的”“地”“得”各条'},
  examples: [
    {bad: '居民小组长⟦一丝不苟的核对了⟧名册。', good: '居民小组长一丝不苟地核对了名册。'},
    {bad: '要⟦积极的配合⟧有关部门做好防汛工作。', good: '要积极地配合有关部门做好防汛工作。'},
    {bad: '把群众的事⟦办的更好⟧。', good: '把群众的事办得更好。'},
    {bad: '服务态度⟦好的很⟧。', good: '服务态度好得很。'},
    {bad: '对排查出的隐患进行⟦认真地整改⟧。', good: '对排查出的隐患进行认真的整改。'},
  ],
  *check(line) {
    if (line.kind === 'code') return
    const text = knownText(line)
    for (let at = 0; at < text.length; at++) {
      if (!isDe(text.charCodeAt(at))) continue
      const report = reportAt(text, at)
      if (report && !isProtected(line, report.span)) yield report
    }
  },
}

/** `的` `地` `得` */
const isDe = (code: number): boolean => code === 0x7684 || code === 0x5730 || code === 0x5f97

function reportAt(text: string, at: number): Report | undefined {
  switch (text[at]) {
    case '的': {
      const fixed = fixedAt(text, at)
      if (fixed) return mend(text, fixed, at, '得', true)
      const adverbial = adverbialAt(text, at)
      if (adverbial) return mend(text, adverbial.span, at, '地', adverbial.certain)
      const complement = complementAt(text, at)
      return complement && mend(text, complement, at, '得', false)
    }
    case '得': {
      const adverbial = adverbialAt(text, at)
      return adverbial && mend(text, adverbial.span, at, '地', adverbial.certain)
    }
    case '地': {
      const attribute = attributeAt(text, at)
      return attribute && mend(text, attribute, at, '的', false)
    }
    default:
      return undefined
  }
}

const reasons = {地: '后面是动词', 得: '后面是补语', 的: '后面作名词用'}

function mend(text: string, span: Span, at: number, right: keyof typeof reasons, safe: boolean): Report {
  const shown = text.slice(span.start, span.end)
  return {
    span,
    message: `“${shown}”${reasons[right]}，“${text[at]}”应为“${right}”。`,
    fixes: [{title: `改为“${right}”`, edits: [{span: {start: at, end: at + 1}, text: right}], safe}],
  }
}
