/**
 * The snippet syntax of the templates, placeholders of up to 400 characters: `${1:占位}`, `${1|选项,选项|}`, `$1`, and `\$` `\}` `\\` for the characters themselves.
 */
const TAB_STOP = /\\([\\$}])|\$(?:(\d+)|\{(\d+)(?::((?:\\.|[^\\}]){0,400})|\|((?:\\.|[^\\|]){0,400})\|)?\})/gu

/** A template as plain text: each tab stop is its placeholder, or the first of its choices. */
export function withoutTabStops(template: string): string {
  return template.replace(
    TAB_STOP,
    (_, escaped?: string, _bare?: string, _number?: string, text?: string, choices?: string) =>
      escaped ?? unescape(text ?? choices?.match(/^(?:\\.|[^\\,])*/u)?.[0] ?? ''),
  )
}

const unescape = (text: string): string => text.replace(/\\([\\$},|])/gu, '$1')

/** Templates one after another as one snippet: the tab stops of each count on from those before it, and `$0` ends it. */
export function joinTemplates(templates: readonly string[], between: string): string {
  let used = 0
  const joined = templates.map(template => {
    const numbers = new Map<string, number>()
    return template.replace(TAB_STOP, (stop: string, escaped?: string, bare?: string, braced?: string) => {
      if (escaped !== undefined) return stop
      const old = bare ?? braced ?? ''
      const number = numbers.get(old) ?? ++used
      numbers.set(old, number)
      return stop.replace(/\d+/u, String(number))
    })
  })
  return `${joined.join(between)}\n$0`
}

/** Plain words with blanks (`××社区`) as a template with a tab stop for each blank. */
export function withTabStops(words: string): string {
  let stop = 0
  return escapedWords(words).replace(/×+/gu, blank => `\${${++stop}:${blank}}`)
}

/** Words as they are, safe to stand in a template. */
export const escapedWords = (words: string): string => words.replace(/[\\$}]/gu, '\\$&')
