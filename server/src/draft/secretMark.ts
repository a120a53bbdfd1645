import type {Span} from '../markdown/span'
import type {Draft} from './draft'

/** The mark of a state secret (密级) that a draft carries, at its top, by itself or with its term, or in the front matter. */
export function secretMarkOf({text, frontMatter, lines}: Draft): Span | undefined {
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
