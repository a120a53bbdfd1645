import {matchesIn} from '../../markdown/matches'
import type {Span} from '../../markdown/span'
import {isHan, spanOf} from '../text'

const brackets = /[（(\[［【〔“《：:、，。；;,]/

const runs =
  /(?<![A-Za-z\d.@/_*])\d*(?:[xXｘＸ]{2,}|×{2,})(?![A-Za-z\d@/_*=]|\.[A-Za-z\d]|染色体)(?:[年月日届户个名人次]|大(?!学|力|型|家))?/g

const singles = /(?:19|20)\d?[xXｘＸ×]年|十[xXｘＸ×*](?:届|大(?!学|力|型|家))|第[xXｘＸ][届次期章条号季]/g

/** The letters and crosses of a text that stand for a name or a number: `xx社区`, `20xx年`, `十x届`. */
export function crossSlots(text: string): Span[] {
  if (!/[xXｘＸ×*]/.test(text)) return []
  const inChinese = ({start, end}: Span): boolean =>
    [text[start - 1], text[end - 1], text[end]].some(sign => isHan(sign) || brackets.test(sign ?? ''))
  return [...matchesIn(text, runs).map(spanOf).filter(inChinese), ...matchesIn(text, singles).map(spanOf)]
}
