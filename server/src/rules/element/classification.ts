import type {Draft} from '../../draft/draft'
import type {Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 密级: a draft that says that it is secret does not belong on a computer with a network; said once. */
export const classification: DraftRule = {
  id: 'classification',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '密级提示',
  rationale: '标有密级的文稿，起草和存放都有保密要求。这里只提示一次，不改动文稿，也不记录内容。',
  basis: {source: '条例', clause: '第九条（二）：密级和保密期限'},
  examples: [
    {
      bad: '⟦机密★1年⟧\n\n# 青禾街道关于值守安排的通知\n\n各社区：',
      good: '# 青禾街道关于值守安排的通知\n\n各社区：',
    },
  ],
  *check(draft) {
    const span = markOf(draft)
    if (!span) return
    const message = '本稿标有密级，请确认本机符合保密要求；涉密文件不得在联网计算机或网页版编辑。'
    yield {span, message}
  },
}

/** The mark stands at the top, by itself or with its term; in front matter as `密级: 秘密`. */
function markOf({text, frontMatter, lines}: Draft): Span | undefined {
  const given = frontMatter.values['密级']
  if (given && /绝密|机密|秘密/.test(given)) {
    const start = text.indexOf('密级')
    const end = text.slice(start).search(/[\r\n]|$/)
    return {start, end: start + end}
  }
  for (const {line, offset} of lines.slice(0, highest)) {
    const match =
      /^[\s\u3000]*((?:绝\s?密|机\s?密|秘\s?密)(?:[\s\u3000]*[★☆*][^\s，。]{0,8})?)[\s\u3000]*(?:\S{1,4})?$/.exec(
        line.text,
      )
    if (match)
      return {
        start: offset + line.text.indexOf(match[1]!),
        end: offset + line.text.indexOf(match[1]!) + match[1]!.length,
      }
  }
  const star = /(?:绝密|机密|秘密)[ \u3000]?★/.exec(text)
  return star ? {start: star.index, end: star.index + star[0].length} : undefined
}

/** Among the first lines, where copy number, mark and urgency stand. */
const highest = 6
