import {matchesIn} from '../../markdown/matches'
import type {LineRule, Report} from '../rule'
import {at, isQuoted, replace} from './mend'

/** What stands between two marks, and the mark behind it. Offsets count from the start of the line. */
interface Item {
  readonly start: number
  readonly text: string
  readonly mark: string
}

/** An item between a 、 and a ，, as the second of three is: most rows have none that is so short. */
const middle = /、[^，,、。；：！？“”‘’（）《》\s]{2,8}[，,]|[，,][^，,、。；：！？“”‘’（）《》\s]{2,8}、/

/** 并列标点混用: items of one shape in one row, parted by 、 and by ，. */
export const mixedSeries: LineRule = {
  id: 'mixed-series',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['、', '，,'],
  severity: 'information',
  title: '并列标点混用',
  rationale:
    '同一层次的并列成分，标点应一致：短的词语之间都用顿号，较长的短语、小句之间都用逗号。一会儿顿号、一会儿逗号，读者会以为它们不在一个层次上。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.5.3.1'},
  examples: [
    {bad: '做到早发现、早报告⟦，⟧早处置。', good: '做到早发现、早报告、早处置。'},
    {bad: '年轻人要多看⟦，⟧多问、多练。', good: '年轻人要多看、多问、多练。'},
    {bad: '小区老人多、租户多⟦，⟧车辆多。', good: '小区老人多、租户多、车辆多。'},
  ],
  *check(line) {
    if (!middle.test(line.prose)) return
    const items = itemsOf(line.prose)
    for (let index = 0; index + 2 < items.length; index++) {
      const [first, second, third] = items.slice(index, index + 3) as [Item, Item, Item]
      if (!isMixed(first.mark, second.mark) || !alike(first, second, third)) continue
      // `早谋划、早部署，早行动、早见效` goes by pairs.
      const [before, after] = [items[index - 1], items[index + 3]]
      if (after && third.mark === first.mark && after.text.length === second.text.length) continue
      if (before?.mark === second.mark && before.text.slice(-second.text.length).startsWith(second.text[0]!)) continue
      const odd = first.mark === '，' ? first : second
      if (!isQuoted(line, odd.start)) yield report(odd.start + odd.text.length)
    }
  },
}

const itemsOf = (prose: string): Item[] =>
  matchesIn(prose, /([^，,、。；：！？“”‘’（）《》\s]{0,60})([，,、。；：！？“”‘’（）《》\s]|$)/gu).map(
    ({1: text, 2: mark, index}) => ({start: index, text: text!, mark: mark === ',' ? '，' : mark!}),
  )

const isMixed = (one: string, other: string): boolean => one + other === '、，' || one + other === '，、'

/** Whether three items have one shape: equally long with the same first word, or ending in the same short predicate. */
function alike({text: first, mark}: Item, {text: second}: Item, {text: third}: Item): boolean {
  const {length} = second
  if (length < 2 || length > 8 || first.length < length || third.length < length) return false
  const [one, three] = [first.slice(-length), third.slice(0, length)]
  const head = second.slice(0, length < 4 ? 1 : 2)
  const distinct = new Set([one, second, three]).size === 3
  // `不进楼、不入户，不从窗口拉线` goes on with a clause of its own.
  const whole = mark === '，' || three === third
  if (whole && distinct && one.startsWith(head) && three.startsWith(head)) return true
  const last = second.at(-1)!
  return (
    mark === '、' &&
    '多少大小高低强弱好差快慢难重广深新实全严'.includes(last) &&
    first.endsWith(last) &&
    third.endsWith(last) &&
    third.length <= 6
  )
}

function report(start: number): Report {
  const span = at(start)
  const message = '这几项并列，前后有的用顿号、有的用逗号，请统一；短的词语之间用顿号。（GB/T 15834—2011 4.5.3.1）'
  return {span, message, fixes: [replace(span, '、', false)]}
}
