import {matchesIn} from '../../markdown/matches'
import type {Span} from '../../markdown/span'
import {touches} from '../../markdown/span'
import type {LineRule, Report} from '../rule'
import {characters} from '../signs'
import {spanOf} from '../text'
import {isMisread, misreadSigns, misreadIn} from './misreadUtf8'
import {hasTone, syllable} from './pinyin'
import {shiftedAt} from './shiftedBytes'

/** 乱码: text that was written in one encoding and read in another, with what it was where that can be told. */
export const mojibake: LineRule = {
  id: 'mojibake',
  category: 'residue',
  scope: 'source',
  signs: [`?？${misreadSigns}${characters('\uE000', '\uE765')}\uFFFD锟拷烫屯${characters('\u00C2', '\u01DC')}`],
  reach: 'line',
  severity: 'error',
  title: '乱码',
  rationale:
    '网页或旧文件的编码读错时，文字会变成另一些字和符号。能推算出原文的给出原文供核对，推算不出的请回到原文重新复制。',
  basis: {source: '实务', clause: '定稿前清除乱码'},
  examples: [
    {bad: '⟦鎴戜滑绀惧尯⟧开展了活动。', good: '我们社区开展了活动。'},
    {bad: '全市⟦锟斤拷锟斤拷⟧社区。', good: '全市示范社区。'},
    {bad: '⟦ç¤¾åŒº⟧开展了活动。', good: '社区开展了活动。'},
    {bad: '立足當(dāng)⟦?shù)貙?shí)⟧際。', good: '立足當(dāng)地實際。'},
  ],
  *check({text}) {
    const told: Span[] = []
    for (const found of findersFor(text).flatMap(find => [...find(text)])) {
      if (told.some(other => touches(other, found.span))) continue
      told.push(found.span)
      yield found
    }
  },
}

/** What each kind of misread text is sure to hold. */
const lost = /[\uE000-\uE765\uFFFD]|锟|斤拷|烫烫烫|屯屯屯/
const half = /[A-Za-z][(（][a-z]{0,4}[\u00E0-\u01DC]/

/** Those of the searches that have anything to look for. */
const findersFor = (text: string) => [
  ...(/[?？]/.test(text) ? [shifted] : []),
  ...(isMisread(text) ? [misread] : []),
  ...(lost.test(text) ? [lostCharacters] : []),
  ...(lost.test(text) || half.test(text) ? [strayed] : []),
]

function report(span: Span, message: string, recovered?: string): Report {
  if (recovered === undefined) return {span, message}
  return {span, message, fixes: [{title: `还原为“${recovered}”`, edits: [{span, text: recovered}], safe: false}]}
}

/** `力量?!坝|愛`: read one byte off. */
function* shifted(text: string): Iterable<Report> {
  for (const {index} of matchesIn(text, /[?？]/g)) {
    const found = shiftedAt(text, index)
    if (!found) continue
    const {span, recovered, partly} = found
    const shown = recovered ?? (/[^□]/.test(partly) ? partly : undefined)
    yield report(span, shown ? `这里是乱码，原文可能是“${shown}”，请核对。` : '这里是乱码，请对照原文改正。', recovered)
  }
}

/** `鎴戜滑`, `æˆ‘ä»¬`: UTF-8 read as something else. */
function* misread(text: string): Iterable<Report> {
  for (const {span, recovered} of misreadIn(text)) {
    yield report(span, `这里是乱码，原文可能是“${recovered}”，请核对。`, recovered)
  }
}

/** What decoders put where they could not read. */
function* lostCharacters(text: string): Iterable<Report> {
  for (const match of matchesIn(text, /\uFFFD+|(?:锟斤拷|锟截|锟接|锟捷|锟斤|斤拷){1,40}|烫{3,}|屯{3,}/g)) {
    yield report(spanOf(match), '这里的文字已经读坏，无法还原，请对照原文改正。')
  }
}

/** A private character among Han ones, or pinyin behind a Latin letter, which is half of a character. */
function* strayed(text: string): Iterable<Report> {
  for (const match of matchesIn(text, /[\uE000-\uE765]+/g))
    yield report(spanOf(match), '这里有读不出的字，像是乱码，请对照原文改正。')
  for (const match of matchesIn(text, halfCharacter)) {
    if (hasTone(match[0])) yield report(spanOf(match), '拼音前的字母像是半个汉字的乱码，请对照原文改正。')
  }
}

const halfCharacter = new RegExp(`(?<![A-Za-z])[A-Za-z][(（]${syllable}[)）]`, 'g')
