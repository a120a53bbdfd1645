/** Attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of WordprocessingML: `element('jc', {val: 'center'})` is `<w:jc w:val="center"/>`. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key.includes(':') ? key : `w:${key}`}="${escape(String(value))}"`)
    .join('')
  const content = children.join('')
  return content === '' ? `<w:${name}${written}/>` : `<w:${name}${written}>${content}</w:${name}>`
}

/** A file of WordprocessingML with its root element. */
export function file(root: string, ...children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(root, {'xmlns:w': namespace}, ...children)}`
}

/** A text without what XML cannot hold (control characters, halves of a pair), which a draft may have from a broken copy. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, character => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[character] ?? '')
