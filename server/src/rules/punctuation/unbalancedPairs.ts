import type {Line} from '../../markdown/line'
import {silence, type LineRule, type Report, type Severity} from '../rule'
import {lostHalf, turn, turnedPairs, type Turned} from './pairMend'
import {closing, unmatched, type Mark} from './pairs'

const names: Readonly<Record<string, string>> = {
  '）': '括号',
  '”': '引号',
  '’': '引号',
  '》': '书名号',
  '〕': '六角括号',
  '」': '引号',
  '】': '方头括号',
}
const clauses: Readonly<Record<string, string>> = {'”': '4.8', '’': '4.8', '」': '4.8', '》': '4.15'}

/** 成对标点缺一半: a bracket, quotation mark or title mark whose other half is missing. */
export const unbalancedPairs: LineRule = {
  id: 'unbalanced-pairs',
  category: 'punctuation',
  scope: 'paragraph',
  reach: 'line',
  signs: ['（(“‘《〔「【）)”’》〕」】'],
  severity: 'error',
  title: '成对标点缺一半',
  rationale:
    '括号、引号、书名号的前后两半应成对出现。少了一半，读者分不清引文、注释或文件名到哪里为止。一段引文跨几个自然段时，每段开头只用前引号、最后一段才用后引号，这种写法不算缺。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.8、4.9、4.15'},
  examples: [
    {
      bad: '认真学习中国共产党章程⟦》⟧和《中国共产党纪律处分条例》，做到学思用贯通。',
      good: '认真学习《中国共产党章程》和《中国共产党纪律处分条例》，做到学思用贯通。',
    },
    {
      bad: '通过走访，居民战胜困难的⟦“⟧信心更足了，社区的底数也更清了。',
      good: '通过走访，居民战胜困难的“信心”更足了，社区的底数也更清了。',
    },
    {bad: '大力开展“敲门行动⟦“⟧，走访居民860户。', good: '大力开展“敲门行动”，走访居民860户。'},
    {bad: '居委会⟦（⟧以下简称居委会负责日常管理。', good: '居委会（以下简称居委会）负责日常管理。'},
  ],
  check(line) {
    const lone = line.kind === 'code' || line.kind === 'html' ? [] : unmatched(line)
    return lone.length > 0 ? reports(line, lone) : silence
  },
}

function* reports(line: Line, lone: readonly Mark[]): Iterable<Report> {
  const turned = turnedPairs(line.prose, lone)
  for (const pair of turned) yield* turnedHalves(line, pair)
  for (const mark of lone) {
    if (turned.some(({opening, closing}) => mark === opening || mark === closing)) continue
    const severity = certainty(line, mark)
    if (severity) yield report(line, mark, severity)
  }
}

/** The halves of a pair that point the wrong way. */
function* turnedHalves({prose}: Line, {opening, closing: end}: Turned): Iterable<Report> {
  for (const {at, mark} of [
    {at: opening.at, mark: '“'},
    {at: end.at, mark: '”'},
  ]) {
    if (prose[at] === mark) continue
    const message = `这里的引号方向反了，应为${mark}。（GB/T 15834—2011 4.8）`
    yield {span: {start: at, end: at + 1}, message, fixes: [turn(prose, at, mark)]}
  }
}

/**
 * An error where no neighbouring line can hold the other half; nothing where a quotation or a remark may run on over
 * several lines; information between the two.
 */
function certainty({prose, contentStart}: Line, {at, pair, opens}: Mark): Severity | undefined {
  const body = prose.trimEnd()
  const spans = '”’」）'.includes(pair)
  if (spans && opens && at === contentStart) return undefined
  if (spans && !opens && at >= body.length - 2) return undefined
  const whole = '。！？；：”）'.includes(body.at(-1) ?? '') || body.length > 60
  return whole || !spans ? 'error' : 'information'
}

function report(line: Line, mark: Mark, severity: Severity): Report {
  const {at, pair, opens} = mark
  const name = names[pair]
  const sign = line.prose[at]
  const lost = opens ? pair : Object.keys(closing).find(key => closing[key] === pair)
  const message = `这里的${sign}没有与它成对的${lost}，请补上或删去这半个${name}。（GB/T 15834—2011 ${clauses[pair] ?? '4.9'}）`
  const fixes = lostHalf(line.prose, mark)
  return {span: {start: at, end: at + 1}, message, severity, fixes}
}
