import {matchesIn} from '../../markdown/matches'
import {isChinese, spanOf} from '../text'
import type {LineRule, Report} from '../rule'
import {replace} from './mend'

/** Signs that are no Chinese dash wherever they stand, and half dashes doubled. */
const candidates = /[―─━]+|-{2,}|－{2,}|—-+/g

/** 破折号和连接号的字形: `--`, `―`, `──` for —— or —. */
export const dash: LineRule = {
  id: 'dash',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['―─━-－'],
  severity: 'warning',
  title: '破折号和连接号的字形',
  rationale:
    '破折号是占两个字位置的“——”，连接起止、相关项目的是一字线“—”。网页和输入法里的“--”“―”“──”看着相像，字体一换就断开或错位。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.10.2、4.13.2'},
  aggregate: {
    from: 3,
    message: count => `全文有${count}处破折号或连接号的字形不对，可一次改好。（GB/T 15834—2011 4.10.2、4.13.2）`,
  },
  examples: [
    {bad: '建成三级网络：街道⟦―⟧社区⟦―⟧楼组。', good: '建成三级网络：街道—社区—楼组。'},
    {bad: '这是居民的心愿⟦--⟧有一处活动场地。', good: '这是居民的心愿——有一处活动场地。'},
    {bad: '⟦──⟧在年度总结会上的讲话', good: '——在年度总结会上的讲话'},
  ],
  *check({prose, kind, contentStart}) {
    if (kind === 'table') return
    for (const match of matchesIn(prose, candidates)) {
      const {start, end} = spanOf(match)
      const [before, after] = [prose[start - 1], prose[end]]
      // A row of them is a line drawn by hand, or a blank to be filled.
      if (end - start > 4 || !isChinese(after)) continue
      if (start > contentStart && !isChinese(before)) continue
      yield report(start, end, match[0], start === contentStart)
    }
  },
}

function report(start: number, end: number, found: string, first: boolean): Report {
  const right = found.length === 1 && !first ? '—' : '——'
  const name = right === '—' ? '一字线“—”' : '破折号“——”'
  const message = `“${found}”应为${name}。（GB/T 15834—2011 ${right === '—' ? '4.13.2' : '4.10.2'}）`
  return {span: {start, end}, message, fixes: [replace({start, end}, right, true)]}
}
