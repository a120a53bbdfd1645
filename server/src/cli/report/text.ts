/** Shows control characters as pictures (␛), so that no draft can talk to the terminal. */
export const harmless = (text: string): string =>
  text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, character => {
    const code = character.charCodeAt(0)
    return code < 32 ? String.fromCharCode(0x2400 + code) : code === 127 ? '␡' : '�'
  })

/** Columns that a text takes in a terminal: two for Chinese characters and marks. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1
  }
  return width
}

/** A colour or weight of a terminal. */
export type Paint = (text: string) => string

/** The paints of a report; each leaves its text alone where there are no colours. */
export function paints(color: boolean): Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green', Paint>> {
  const paint =
    (on: number, off: number): Paint =>
    text =>
      color ? `\x1b[${on}m${text}\x1b[${off}m` : text
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    blue: paint(34, 39),
    green: paint(32, 39),
  }
}
