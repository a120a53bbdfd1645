import type {Line} from '../../markdown/line'
import type {LineRule, Report} from '../rule'
import {at} from './mend'
import {unmatched} from './pairs'

/** Pairs that may not hold their own shape, and what stands inside them instead. */
const inner: Readonly<Record<string, {readonly marks: string; readonly name: string; readonly clause: string}>> = {
  '“': {marks: '‘’', name: '引号', clause: '4.8.3.4'},
  '《': {marks: '〈〉', name: '书名号', clause: '4.15.3.5'},
  '（': {marks: '', name: '括号', clause: '4.9.3.6'},
}
const closers = '”》）'
const openers = '“《（'

/** 同形标点套用: quotation marks, title marks or brackets inside a pair of the same shape. */
export const nestedPairs: LineRule = {
  id: 'nested-pairs',
  category: 'punctuation',
  scope: 'paragraph',
  reach: 'line',
  signs: ['“《（'],
  severity: 'warning',
  title: '同形标点套用',
  rationale:
    '引号里再用引号，外面用双引号，里面用单引号；书名号里再用书名号，外面用双书名号，里面用单书名号；括号尽量不套用，套用时外层换一种形状。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.8.3.4、4.9.3.6、4.15.3.5'},
  examples: [
    {bad: '他说：“居民说的⟦“⟧停车难⟦”⟧要解决。”', good: '他说：“居民说的‘停车难’要解决。”'},
    {bad: '转发《关于印发⟦《⟧治安管理办法⟦》⟧的通知》。', good: '转发《关于印发〈治安管理办法〉的通知》。'},
    {bad: '三户居民（住2号楼⟦（东侧）⟧）已搬离。', good: '三户居民（住2号楼东侧）已搬离。'},
  ],
  *check(line) {
    if (!/[“《（][^”》）]*[“《（]/u.test(line.prose) || unmatched(line).length > 0) return
    for (const [start, end, sign] of nested(line)) yield* report(start, end, sign)
  },
}

/** Pairs that stand directly inside a pair of their own shape. */
function* nested({prose}: Line): Iterable<[number, number, string]> {
  const open: {readonly sign: string; readonly start: number; readonly within: boolean}[] = []
  for (let place = 0; place < prose.length; place++) {
    const sign = prose[place]!
    if (openers.includes(sign)) open.push({sign, start: place, within: open.at(-1)?.sign === sign})
    const closes = closers.indexOf(sign)
    if (closes < 0 || open.at(-1)?.sign !== openers[closes]) continue
    const pair = open.pop()!
    if (pair.within) yield [pair.start, place, pair.sign]
  }
}

function* report(start: number, end: number, sign: string): Iterable<Report> {
  const {marks, name, clause} = inner[sign]!
  if (marks === '') {
    const message = `括号里又用了同形的括号，请改写，或把外层换成［］。（GB/T 15834—2011 ${clause}）`
    yield {span: {start, end: end + 1}, severity: 'information', message}
    return
  }
  const message = `${name}里的${name}应为${marks}。（GB/T 15834—2011 ${clause}）`
  const edits = [
    {span: at(start), text: marks[0]!},
    {span: at(end), text: marks[1]!},
  ]
  const fixes = [{title: `改为${marks}`, edits, safe: true}]
  yield {span: at(start), message, fixes}
  yield {span: at(end), message, fixes}
}
