import {pair} from '../signs'
import {patternRule} from './patternRule'
import {DIGITS, format} from './standard'

/** 月日虚位: `01月05日`. */
export const paddedDate = patternRule({
  id: 'padded-date',
  severity: 'warning',
  title: '月、日编了虚位',
  rationale:
    '成文日期和印发日期用阿拉伯数字把年、月、日写全，月、日不编虚位：1月不写成01月。正文里的日期也照此写，前后一致。',
  basis: {source: '国标', clause: `${format} 7.3.5.4、7.4.3`},
  examples: [
    {bad: '幸福里社区居民委员会\n\n⟦2026年01月05日⟧', good: '幸福里社区居民委员会\n\n2026年1月5日'},
    {bad: '报名于⟦3月08日⟧截止。', good: '报名于3月8日截止。'},
  ],
  signs: ['月', pair('0', DIGITS)],
  needs: /0\d[月日]/,
  faults: [
    {
      pattern: /(?<![\d.．/／-])(\d{4}年)?(\d{1,2})月(?:(\d{1,2})日)?/g,
      say: ({0: text, 1: year = '', 2: month, 3: day, index}, {prose}, {part}) => {
        const isPadded = /^0\d$/.test(month!) || (day !== undefined && /^0\d$/.test(day))
        if (!isPadded || (!year && !day) || Number(month) === 0 || Number(day) === 0) return undefined
        const right = `${year}${Number(month)}月${day ? `${Number(day)}日` : ''}`
        const isIssued = part === 'date' || /^\s*印发/.test(prose.slice(index + text.length))
        const message = `“${text}”的月、日不编虚位，应写作“${right}”。（${format} 7.3.5.4）`
        return isIssued ? {right, message} : {right, message, severity: 'information'}
      },
    },
  ],
})
