/**
 * Writes a number as one of Word's number formats: `(12, 'chineseCounting')` is `十二`. A format that is not known is written in
 * Arabic digits; `none` and `bullet` have no number.
 */
export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(Math.max(0, Math.trunc(value)))
}

type Format = (value: number) => string

const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** A row of characters that count from 1; digits beyond its end. */
const row =
  (first: string, count: number): Format =>
  value =>
    value >= 1 && value <= count ? String.fromCodePoint(first.codePointAt(0)! + value - 1) : String(value)

const cycle =
  (characters: string): Format =>
  value =>
    value < 1 ? String(value) : characters[(value - 1) % characters.length]!

/** Digit by digit: 105 is `一〇五`. */
const digital: Format = value => [...String(value)].map(digit => DIGITS[Number(digit)]).join('')

/** As one counts: 105 is `一百零五`, 10 is `十`; with `一` before a leading ten where the format is for money. */
const counting =
  (digits: string, units: readonly string[], zero: string, leadingOne: boolean): Format =>
  value => {
    if (value === 0) return digits[0]!
    if (value >= 10_000) return String(value)
    let text = ''
    let gap = false
    for (let place = String(value).length - 1; place >= 0; place--) {
      const digit = Math.floor(value / 10 ** place) % 10
      if (digit === 0) gap = text !== ''
      else {
        text += (gap ? zero : '') + digits[digit]! + units[place]!
        gap = false
      }
    }
    return !leadingOne && value >= 10 && value < 20 ? text.slice(1) : text
  }

const thousands = counting(DIGITS, ['', '十', '百', '千'], '零', false)

/** Up to 99 as one counts, beyond it digit by digit. */
const tens: Format = value => (value < 100 ? thousands(value) : digital(value))

const circled: Format = value =>
  value <= 20
    ? row('①', 20)(value)
    : value <= 35
      ? row('㉑', 15)(value - 20)
      : value <= 50
        ? row('㊱', 15)(value - 35)
        : String(value)

/** a to z, then aa, bb, … */
const letters =
  (first: string): Format =>
  value =>
    value < 1
      ? String(value)
      : String.fromCodePoint(first.codePointAt(0)! + ((value - 1) % 26)).repeat(Math.min(50, Math.ceil(value / 26)))

const roman: Format = value => {
  if (value < 1 || value > 3999) return String(value)
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  const worth = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  let left = value
  return signs
    .map((sign, index) => {
      const count = Math.floor(left / worth[index]!)
      left -= count * worth[index]!
      return sign.repeat(count)
    })
    .join('')
}

const none: Format = () => ''

const formats: Readonly<Record<string, Format>> = {
  none,
  bullet: none,
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: value => String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalFullWidth2: value => String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: row('⒈', 20),
  decimalEnclosedParen: row('⑴', 20),
  ideographEnclosedCircle: row('㊀', 10),
  numberInDash: value => `- ${value} -`,
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: value => roman(value).toLowerCase(),
  chineseCounting: tens,
  taiwaneseCounting: tens,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  japaneseCounting: thousands,
  koreanCounting: thousands,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  koreanDigital2: digital,
  chineseLegalSimplified: counting(LEGAL, ['', '拾', '佰', '仟'], '零', true),
  ideographLegalTraditional: counting(LEGAL_TRADITIONAL, ['', '拾', '佰', '仟'], '零', true),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: value =>
    value < 1 ? String(value) : STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]!,
}
