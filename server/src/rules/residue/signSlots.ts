import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {spanOf} from '../text'
import {followsSlot} from './slots'

/** What a number or a name is often left out with, besides runs of `xx` and stars. */
const singles = [
  // `X月X日`, `×年×月`: one sign for each part of a date.
  /(?<![A-Za-z\d])[xXｘＸ]年(?:[xXｘＸ\d]{1,2}月)?(?:[xXｘＸ\d]{1,2}日)?|(?<![A-Za-z\d])[xXｘＸ]月(?![数份末])(?:[xXｘＸ\d]{1,2}日)?|(?<![\dA-Za-z])×年×月(?:×日)?|(?<![\dA-Za-z])×月×日/g,
  // `X名志愿者`, `X社区`: a single letter where a number or a name stands.
  /(?<=[\p{Script=Han}，。；、：（“]|^)[xXｘＸ](?=(?:名(?!称)|人(?!体|类|工)|户|次|件|起|份|条|项|个(?!体|人)|万元|社区|街道|小区|居委会|镇|县|区[，。的内]))/gu,
  // `二○一X年`, `十×五`, `十九届X中全会`.
  /[一二][〇○零Oo九][〇○零Oo一二三四五六七八九xXｘＸ×][xXｘＸ×]年|十[xXｘＸ×]五(?=规划|期间|时期|”)|[届屆][xXｘＸ×]{1,2}[中次](?=全会|全會)|第十[xXｘＸ×][次届屆章条期]/g,
  // `20  年3月`: only in a sentence, since a signature has blanks of its own.
  /(?<!\d)(?:19|20)[ \u3000]{2,}年(?=[ \u3000]*(?:月[ \u3000]*日?)?[^\s\u3000月日])/g,
]

/** Circles and squares in pairs: `○○街道`, `□□社区`, `OO镇`. Not the zeros of `二〇〇八年`. */
const figures =
  /(?<![○〇◯OＯA-Za-z\d一二三四五六七八九十□△☆★◇])(?:[○〇◯]{2,}|[OＯ]{2,}|□{2,}|△{2,}|[☆★]{2,}|◇{2,})(?![A-Za-z\d])/g

/** The places of a line where one sign, or a figure, stands for what is to be filled in. */
export function signSlots({text}: Line): Span[] {
  const found = /[xXｘＸ×]|[12][09][ \u3000]{2}/.test(text)
    ? singles.flatMap(pattern => matchesIn(text, pattern).map(spanOf))
    : []
  if (!/[○〇◯OＯ□△☆★◇]{2}/.test(text)) return found
  const shapes = matchesIn(text, figures).map(spanOf)
  return [...found, ...shapes.filter(({end}) => followsSlot(text.slice(end, end + 8)))]
}
