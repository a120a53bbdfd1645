import {patternRule} from './patternRule'
import {numerals} from './standard'

const digits = '一二三四五六七八九'

/** Measure words that only count, so that neighbouring numbers before them are an approximation. */
const counts =
  '[元个個户戶人家天岁歲公里米亩畝吨噸倍份栋棟辆輛座所间間处處篇幅头頭株棵台支只隻种種块塊张張件位场場杯顿頓趟遍盏盞]|分[钟鐘]|小[时時]'

/** Measure words that number as well: 一、二名 may be the first and the second. */
const ranks = '[项項条條名次年]|轮(?!值)'

/** Words behind which a number is one of a row. */
const ordinal = '会|會|全|党|代|级|級|年级|供水|创业|为|得|分获|的[，。]'

/** 概数用顿号: `三、四个`, `7、8项`. */
export const approximateNumbers = patternRule({
  id: 'approximate-numbers',
  severity: 'warning',
  title: '相邻数字表示概数',
  rationale:
    '两个相邻的数字连用表示大概的数，用汉字写，中间不加顿号：三四个、七八项、二三十人。“三、五年级”“第一、二名”“7、8号楼”说的是确定的几个，不在此列。',
  basis: {source: '国标', clause: `${numerals} 4.2.2、5.2.1；GB/T 15834—2011 4.5.3.4`},
  examples: [
    {bad: '每月走访⟦三、四个⟧小区。', good: '每月走访三四个小区。'},
    {bad: '全年完成⟦7、8项⟧民生工程。', good: '全年完成七八项民生工程。'},
    {bad: '有⟦二、三十人⟧参加义诊。', good: '有二三十人参加义诊。'},
    {bad: '都是十⟦七、八岁⟧的青年。', good: '都是十七八岁的青年。'},
  ],
  signs: ['、'],
  needs: /[一二三四五六七八九]、[二三四五六七八九]|\d、\d/,
  faults: [
    {
      pattern: new RegExp(
        `(?<=[\\p{Script=Han}（“])(?<![第之其条项款前后期级季组月周至〇零一二三四五六七八九])([一二三四五六七八九]|\\d)、([一二三四五六七八九]|\\d)(?!\\d)([十百千万萬])?(?:(?<count>${counts})|(?<rank>(?:${ranks})(?!${ordinal})))`,
        'gu',
      ),
      say: ({0: text, 1: first, 2: second, 3: tens = '', index, groups}, {prose, contentStart}) => {
        const [low, high] = [valueOf(first!), valueOf(second!)]
        if (high !== low + 1 || /\d/.test(first!) !== /\d/.test(second!) || low === 0) return undefined
        if (/[十百]/.test(prose[index - 1]!) && !isCounted(prose, index, contentStart)) return undefined
        const right = digits[low - 1]! + digits[high - 1]! + text.slice(3)
        const safe = groups!.rank === undefined || tens !== ''
        const message = `概数“${text}”应写作“${right}”：相邻数字表示概数，用汉字，中间不加顿号。（${numerals} 4.2.2、5.2.1）`
        return safe ? {right, message} : {right, message, safe, severity: 'information'}
      },
    },
  ],
})

const valueOf = (digit: string): number => (/\d/.test(digit) ? Number(digit) : digits.indexOf(digit) + 1)

/** Whether the tens before (`十七、八岁`) belong to a number in running text, not to an ordinal. */
function isCounted(prose: string, at: number, contentStart: number): boolean {
  const head = /(?<![第一二三四五六七八九十百])[第一二三四五六七八九十百]+$/.exec(prose.slice(contentStart, at))![0]
  return !head.startsWith('第') && contentStart + head.length < at
}
