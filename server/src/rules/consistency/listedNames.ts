import {matchesIn} from '../../markdown/matches'
import {readChineseNumber} from '../../draft/numerals'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {stretchesInOrder} from '../../markdown/quoted'
import type {Span} from '../../markdown/span'

/** Names with 、 between them and the number that closes them: `甲、乙、丙等3个社区`. Offsets count from the start of the line. */
export interface ListedNames {
  /** The number and what is counted: `3个社区`. */
  readonly span: Span
  readonly text: string
  readonly count: number
  /** From the first name to the last. */
  readonly names: Span
  /** How many names there are at least, and at most: 和 may join two names or stand in one. */
  readonly least: number
  readonly most: number
  /** Whether 等 leaves the list open: fewer named than counted is right. */
  readonly isOpen: boolean
}

const remembered = new LineMemory<readonly ListedNames[]>()

/** The counted lists of a line; equal lines are one object and are read once. */
export function listedNamesOf(line: Line): readonly ListedNames[] {
  const known = remembered.get(line)
  if (known) return known
  const isText = line.kind !== 'code' && line.kind !== 'html' && line.kind !== 'quote' && line.kind !== 'table'
  const found = isText && POSSIBLE.test(line.prose) && /[、》”]/.test(line.prose) ? readLists(line) : []
  remembered.set(line, found)
  return found
}

/** Every line with a counted list passes it. */
const POSSIBLE = /等[\d一二三四五六七八九十两兩]|[\d一二三四五六七八九十两兩][个個大项項类類]|[两双二三四五六七]方/

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十两兩]{1,3})'
/** 等 closes a list by itself; 户 and 人 may count what a name stands for. */
const OPEN = new RegExp(
  `等${NUMBER}(?:个|個|家|名|位|种|種|类|類|条|條|项|項|支|所|座|部|大)(?!多|余|月|人|户)(?:(?![的了在参參开開进進和与與及等是有])\\p{Script=Han}){0,4}`,
  'gu',
)

/** What a closed list is named by: 三个环节, 四个社区; other nouns may be what is done to the names. */
const CLASSES =
  '方面|环节|阶段|层面|领域|维度|步骤|要素|部分|原则|关口|节点|行业|系统|板块|渠道|群体|类别|品种|社区|村|街道|乡镇|小区|部门|党支部|支部|网格|科室|片区|制度'
const CLOSED = new RegExp(`共?${NUMBER}(?:个|個|大|项|類|类)(?:${CLASSES})`, 'gu')
const PARTIES =
  /([两双二三四五六七])方(?=[，。；、：的]|联动|协商|共同|会谈|签|协议|达成|责任|代表|协同|座谈|对话|合作|参与)/gu

const MOST = 20

function readLists(line: Line): ListedNames[] {
  const plain = withoutProtected(line)
  const read = (pattern: RegExp, isOpen: boolean): ListedNames[] =>
    matchesIn(plain, pattern).flatMap(match => listBefore(plain, match, isOpen) ?? [])
  return [...read(OPEN, true), ...read(CLOSED, false), ...read(PARTIES, false)]
}

/** What stands in 《》 and in quotation marks is one name, whatever it says. */
function withoutProtected(line: Line): string {
  const {prose} = line
  let plain = ''
  let from = 0
  for (const {start, end} of stretchesInOrder(line)) {
    const at = Math.max(from, start)
    if (end <= at) continue
    plain += prose.slice(from, at) + 'X'.repeat(end - at)
    from = end
  }
  return plain + prose.slice(from)
}

const JOINED = /、|(?<=[》”])(?=[《“])/u
/** Words that open a list, so that what stands before belongs to something else. */
const OPENS = /[了在对對为為向把由从從以将將的到至]|组织|开展|进行|覆盖|涉及|包括|围绕|坚持|实现|以及/u
/** Words of doing at the end of what should be a name: `排查、整改三个小区`. */
const DOING =
  /(?:走访|慰问|帮扶|联系|建设|服务|整治|改造|排查|整改|检查|督查|涉及|惠及|新建|成立|整合|命名|创建|打造|评选|表彰|覆盖|管理|设置|设立|建立|完善|健全|协调|组织|培育|推进|落实|上报|确定|选取|抽取|选择|负责|承担|认领|包联|包保|深入|分|有|成|各|等|这|计|包|为|共|和|与|及|或|进|入|往|赴|至|给)$/u

function listBefore(
  plain: string,
  match: RegExpExecArray | RegExpMatchArray,
  isOpen: boolean,
): ListedNames | undefined {
  const at = match.index!
  const count = readCount(match[1]!)
  if (count < 2 || count > MOST) return undefined
  const from = clauseStart(plain, at)
  const pieces = plain.slice(from, at).split(JOINED)
  let first = pieces.length - 1
  while (first > 0 && !OPENS.test(pieces[first]!)) first--
  const names = pieces.slice(first)
  const last = names.at(-1) ?? ''
  if (names.length < 2 || last === '') return undefined
  const isParties = match[0].includes('方') && !isOpen && !/方面/.test(match[0])
  if (!isOpen && (first > 0 || !isClosedRow(names, isParties))) return undefined
  const joined = names.filter((name, index) => /\S[和与與及]\S/u.test(name) && (index > 0 || !OPENS.test(name))).length
  const text = match[0].replace(/^等/, '')
  const start = from + pieces.slice(0, first).reduce((sum, piece) => sum + piece.length + 1, 0)
  return {
    span: {start: at + match[0].length - text.length, end: at + match[0].length},
    text,
    count,
    names: {start: Math.min(start, at - 1), end: at},
    least: names.length,
    most: names.length + joined,
    isOpen,
  }
}

/** Whether names stand right before a number that closes them: three at least, the last no longer than those before it. */
function isClosedRow(names: readonly string[], isParties: boolean): boolean {
  const last = names.at(-1)!
  if (DOING.test(last)) return false
  return isParties || (names.length > 2 && last.length <= Math.max(...names.slice(1, -1).map(({length}) => length)))
}

function clauseStart(plain: string, at: number): number {
  let from = at
  while (from > 0 && !'，。；：！？（）()，,;:'.includes(plain[from - 1]!)) from--
  return from
}

/** 0 for what may be an approximate number: `二三个`. */
function readCount(number: string): number {
  if (/^\d/.test(number)) return Number(number)
  if (/^[两兩双]$/.test(number)) return 2
  return number.length > 1 && !number.includes('十') ? 0 : readChineseNumber(number)
}
