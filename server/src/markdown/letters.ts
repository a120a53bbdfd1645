const usualMarks = /[\s!-/:-@[-`{-~\u2000-\u206f\u3001-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20]+/g
const usualLetters = /^[0-9A-Za-z\u4e00-\u9fff]*$/

/**
 * A text without all that `others` finds, which is an expression for what is no letter and no digit. Texts of letters and marks that
 * are usual go without it, since one of Unicode's classes takes milliseconds when it is first used.
 *
 * @param others gives the expression, which is global; made only when it is needed
 */
export function lettersOf(text: string, others: () => RegExp): string {
  const rest = text.replace(usualMarks, '')
  return usualLetters.test(rest) ? rest : rest.replace(others(), '')
}
