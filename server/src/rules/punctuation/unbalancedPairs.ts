import type {Line} from '../../markdown/line'
import type {LineRule, Report, Severity} from '../rule'

/** Opening marks and their closing halves; both widths of a bracket are one pair, since width is another rule's matter. */
const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〔': '〕',
  '「': '」',
  '【': '】',
}
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

interface Mark {
  readonly at: number
  /** The closing half of the pair it belongs to. */
  readonly pair: string
  readonly opens: boolean
}

/** 成对标点缺一半: a bracket, quotation mark or title mark whose other half is missing. */
export const unbalancedPairs: LineRule = {
  id: 'unbalanced-pairs',
  category: 'punctuation',
  scope: 'paragraph',
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
    {bad: '居委会⟦（⟧以下简称居委会负责日常管理。', good: '居委会（以下简称居委会）负责日常管理。'},
  ],
  *check(line) {
    if (line.kind === 'code' || line.kind === 'html') return
    for (const mark of unmatched(line)) {
      const severity = certainty(line, mark)
      if (severity) yield report(line, mark, severity)
    }
  },
}

/** The marks without their other half, in the order of the text. */
function unmatched(line: Line): Mark[] {
  const lone: Mark[] = []
  const open: Mark[] = []
  for (const {0: sign, index: at} of line.prose.matchAll(/[（(“‘《〔「【）)”’》〕」】]/g)) {
    const pair = closing[sign]
    if (pair) {
      open.push({at, pair, opens: true})
      continue
    }
    const mark = {at, pair: sign === ')' ? '）' : sign, opens: false}
    const depth = open.map(other => other.pair).lastIndexOf(mark.pair)
    if (depth >= 0) lone.push(...open.splice(depth).slice(1))
    else if (!isHalfOrdinal(line, mark) && !isApostrophe(line, mark)) lone.push(mark)
  }
  return [...lone, ...open].sort((a, b) => a.at - b.at)
}

/** `1）`, `一）` and `a)` number an item and have no first half. */
const isHalfOrdinal = ({prose}: Line, {at, pair}: Mark): boolean =>
  pair === '）' &&
  /(?:^|[^\p{L}\p{N}])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[\u2460-\u2473])\s*$/u.test(
    prose.slice(Math.max(0, at - 8), at),
  )

/** `Let’s`, and the signs of inches and minutes: `55”`. */
const isApostrophe = ({prose}: Line, {at, pair}: Mark): boolean =>
  '’”'.includes(pair) && (pair === '’' ? /[A-Za-z\d]/ : /\d/).test(prose[at - 1] ?? '')

/**
 * An error where no neighbouring line can hold the other half; nothing where a quotation or a remark may run on over
 * several lines; information between the two.
 */
function certainty({prose, contentStart}: Line, {at, pair, opens}: Mark): Severity | undefined {
  const body = prose.trimEnd()
  const spans = '”’」）'.includes(pair)
  if (spans && opens && at === contentStart) return undefined
  if (spans && !opens && at >= body.length - 2) return undefined
  const whole = /[。！？；：”）]$/.test(body) || body.length > 60
  return whole || !spans ? 'error' : 'information'
}

function report(line: Line, {at, pair, opens}: Mark, severity: Severity): Report {
  const name = names[pair]
  const sign = line.prose[at]
  const lost = opens ? pair : Object.keys(closing).find(key => closing[key] === pair)
  const message = `这里的${sign}没有与它成对的${lost}，请补上或删去这半个${name}。（GB/T 15834—2011 ${clauses[pair] ?? '4.9'}）`
  return {span: {start: at, end: at + 1}, message, severity}
}
