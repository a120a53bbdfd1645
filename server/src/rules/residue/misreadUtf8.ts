import {matchesIn} from '../../markdown/matches'
import type {Span} from '../../markdown/span'
import {spanOf} from '../text'
import {gbkBytes, gbkCode, utf8Text} from './gbk'

/** What each kind of misread text is sure to hold. */
export const misreadSigns = '涓浣鍏鍙鍦鍜鍚鍥鍗鎴鎵鏄鏂鏈鏉鐨璁璇绀缁缂绋銆锛寮鎬闂鎶鐢澶宸鍖'
const utf8AsGbk = new RegExp(`[${misreadSigns}]`)
const utf8AsWestern = /[\u00C2-\u00F4][\u0080-\u00FF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{2}/

/** Whether a text holds anything that UTF-8 becomes when it is read as GBK or as a Western encoding. */
export const isMisread = (text: string): boolean => utf8AsGbk.test(text) || utf8AsWestern.test(text)

/** `鎴戜滑` (read as GBK) and `æˆ‘ä»¬` (read as Western), each with what it was: `我们`. */
export function* misreadIn(text: string): Iterable<{span: Span; recovered: string}> {
  for (const match of matchesIn(text, /[\u4E00-\u9FFF\uE000-\uE765€銆锛鈥]{4,60}/gu)) {
    const found = unread(match[0])
    if (!found) continue
    const start = match.index + found.start
    yield {span: {start, end: start + found.length}, recovered: found.recovered}
  }
  for (const match of matchesIn(text, western)) {
    const recovered = utf8Text(new Uint8Array([...match[0]].map(westernByte)))
    if (recovered && /\p{Script=Han}/u.test(recovered)) yield {span: spanOf(match), recovered}
  }
}

const western = /[\u00C2-\u00F4](?:[\u0080-\u00FF]|[\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]){2,}/g

/** Bytes of UTF-8 begin in every third place, so that a stretch of misread characters is even in length and begins with a lead byte. */
function unread(run: string): {start: number; length: number; recovered: string} | undefined {
  for (let start = 0; start < Math.min(run.length - 2, 40); start++) {
    if (!isLead(run[start]!)) continue
    for (let length = run.length - start; length >= 3; length--) {
      const bytes = gbkBytes(run.slice(start, start + length))
      const recovered = bytes && utf8Text(bytes)
      if (recovered && [...recovered].every(sign => /[\u4E00-\u9FA5，。、；：？！“”（）《》\w]/.test(sign)))
        return {start, length, recovered}
    }
  }
  return undefined
}

/** Whether the two bytes of a character are how a Han character or a Chinese mark begins in UTF-8. */
function isLead(character: string): boolean {
  const code = gbkCode(character) ?? 0
  const [high, low] = [code >> 8, code & 0xff]
  return (high >= 0xe4 && high <= 0xe9 && low >= 0x80 && low <= 0xbf) || [0xe280, 0xe380, 0xefbc].includes(code)
}

const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

const westernByte = (sign: string): number => {
  const at = windows1252.indexOf(sign)
  return at >= 0 ? 0x80 + at : sign.charCodeAt(0)
}
