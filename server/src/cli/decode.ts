/** A file's text, and whether a byte order mark stood before it; or why it is no text. */
export type Decoded = {readonly text: string; readonly bom: boolean} | {readonly problem: string}

/** Reads bytes as UTF-8, strictly. Says what the bytes look like where they are something else. */
export function decode(bytes: Uint8Array): Decoded {
  const foreign = foreignFormat(bytes)
  if (foreign !== undefined) return {problem: foreign}
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf)
  const text = strictly('utf-8', bom ? bytes.subarray(3) : bytes)
  if (text !== undefined) return {text, bom}
  const line = firstBrokenLine(bytes)
  return looksLikeGb18030(bytes)
    ? {problem: `不是 UTF-8，看来是 GB18030（GBK）编码，请先另存为 UTF-8（第 ${line} 行起）。`}
    : {problem: `不是有效的 UTF-8，第 ${line} 行有坏字节，请先另存为 UTF-8。`}
}

/** Writes a text as UTF-8, with a byte order mark if there was one. */
export function encode(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${text}` : text)
}

function foreignFormat(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return '是 UTF-16 编码，请先另存为 UTF-8。'
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return '是 Word、WPS 或压缩文件，不是文本；.docx 请先用 gongwen import 转成稿件，其他的另存为 .md 或 .txt。'
  }
  return bytes.includes(0) ? '是二进制文件，不是文本。' : undefined
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, i) => bytes[i] === byte)
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** The number of the first line, from 1, that is not UTF-8. A line feed is never part of a longer character, so lines decode alone. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(10, start)
    const end = feed < 0 ? bytes.length : feed
    if (strictly('utf-8', bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
  return line
}

/** Whether the bytes are GB18030: Chinese when read so, and mostly broken when read as UTF-8. */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  const text = strictly('gb18030', bytes)
  return text !== undefined && share(new TextDecoder().decode(bytes), /\uFFFD/) > 0.5 && share(text, chinese) > 0.9
}

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef—…“”‘’]/

/** The share of characters of one sort among those that are not ASCII. */
function share(text: string, sort: RegExp): number {
  const foreign = text.match(/[^\0-\x7f]/gu) ?? []
  return foreign.filter(character => sort.test(character)).length / Math.max(1, foreign.length)
}
