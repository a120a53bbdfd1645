import {silence, type LineRule} from '../rule'
import {replace} from './mend'

/** 段首标点: a point at the beginning of a line, left over from an ordinal or a sentence. */
export const strayMark: LineRule = {
  id: 'stray-mark',
  category: 'punctuation',
  scope: 'paragraph',
  reach: 'line',
  severity: 'warning',
  title: '段首标点',
  rationale:
    '句号、逗号、顿号、分号、冒号、问号、叹号不出现在一行之首。段首多出一个点号，往往是删去序数或前半句时留下的，或者一句话被断成了两行。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 5.1.1'},
  examples: [
    {bad: '⟦. ⟧以老旧小区改造为契机，完善配套设施。', good: '以老旧小区改造为契机，完善配套设施。'},
    {bad: '⟦，⟧社区及时组织了抢修。', good: '社区及时组织了抢修。'},
  ],
  check({prose, contentStart, kind}) {
    if (kind === 'table' || !marks.includes(prose[contentStart] ?? ' ')) return silence
    const found = /^([，。、；：！？,.;:!?．])(?!\1)[ \u3000]*(?=[\p{Script=Han}“《（])/u.exec(
      prose.slice(contentStart),
    )
    if (!found) return silence
    const span = {start: contentStart, end: contentStart + found[0].length}
    const message = `“${found[1]}”不放在一段的开头，请删去，或补上它前面的序数、文字。（GB/T 15834—2011 5.1.1）`
    return [{span, message, fixes: [replace(span, '', false)]}]
  },
}

const marks = '，。、；：！？,.;:!?．'
