const DIGITS = '〇一二三四五六七八九'

/** The characters of Chinese numbers, for patterns. */
export const CHINESE_DIGITS = '〇零一二三四五六七八九十百'

/** Reads a Chinese number below 1000 (`十二` 12, `一百零三` 103), also digit by digit (`一三` 13); 0 if it is none. */
export function readChineseNumber(text: string): number {
  const plain = text.replace(/零/g, '〇')
  if (!/[十百]/.test(plain)) return [...plain].reduce((sum, digit) => sum * 10 + Math.max(0, DIGITS.indexOf(digit)), 0)
  const match = /^(?:([一二三四五六七八九])百〇?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (!match) return 0
  const [, hundreds, tens, ten, ones] = match
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
}

/** The greatest number that {@link readChineseNumber} reads. */
export const MOST_CHINESE = 999

/** Writes 1 to 999 in Chinese: 12 is `十二`, 103 is `一百零三`; what is more, in digits. */
export function writeChineseNumber(value: number): string {
  if (value > MOST_CHINESE) return String(value)
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const head = hundreds ? `${DIGITS[hundreds]}百` : ''
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : hundreds && ones ? '零' : ''
  return head + middle + (ones ? DIGITS[ones] : '')
}

/** Writes 1 to 9999 in Chinese, as the articles of a law are counted: 1198 is `一千一百九十八`, 1003 is `一千零三`. */
export function writeThousands(value: number): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000]
  if (thousands === 0) return writeChineseNumber(value)
  const tail = rest >= 10 && rest < 20 ? `一${writeChineseNumber(rest)}` : writeChineseNumber(rest)
  return `${DIGITS[thousands]}千${rest > 0 && rest < 100 ? '零' : ''}${tail}`
}

const digit = (text: string | undefined): number => (text ? DIGITS.indexOf(text) : 0)
