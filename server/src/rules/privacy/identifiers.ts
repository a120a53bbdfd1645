/** Whether 18 characters are an identity number: a day that exists, and the check character of GB 11643—1999. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text) || !isDay(text.slice(6, 14))) return false
  const sum = [...text.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0)
  return '10X98765432'[sum % 11] === text[17]!.toUpperCase()
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [
    number,
    number,
    number,
  ]
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1]!
}

/** Whether digits are the number of a bank card: issued under a number of that length (ISO/IEC 7812), and Luhn's sum is right. */
export const isCardNumber = (digits: string): boolean =>
  /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13}|35\d{14})$/.test(digits) && luhn(digits) % 10 === 0

const luhn = (digits: string): number =>
  [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)

/** Whether eleven digits are a mobile number. */
export const isMobileNumber = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits)

/** The middle made unreadable, as is usual: `138****1234`, `320501********1234`. */
export function masked(number: string): string {
  const head = number.length === 11 ? 3 : 6
  return number.slice(0, head) + '*'.repeat(number.length - head - 4) + number.slice(-4)
}
