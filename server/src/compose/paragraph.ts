import type {Draft} from '../draft/draft'

/** The indentation of the draft's paragraphs: `　　` or nothing. */
export function paragraphIndentOf({lines}: Draft): string {
  const paragraph = lines.find(({line, part}) => line.kind === 'prose' && (part === 'body' || part === 'lead'))
  return /^[ \u3000]{0,4}/.exec(paragraph?.line.text ?? '')![0]
}
