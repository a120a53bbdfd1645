/** A file's text, and whether a byte order mark stood before it; or why it is no text. */
export type Decoded = {readonly text: string; readonly bom: boolean} | {readonly problem: string}

/** How a draft is written down. All are read; only UTF-8 is ever written. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** A draft as {@link decodeDraft} reads it. */
export type DecodedDraft =
  {readonly text: string; readonly bom: boolean; readonly encoding: Encoding} | {readonly problem: string}

/** What people call an encoding. */
export const encodingName: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

/** How a file becomes UTF-8, as a sentence for its writer. */
export const howToConvert = (encoding: Encoding): string => {
  const name = encoding === 'gb18030' ? 'GB18030' : 'UTF-16'
  return `请先转成 UTF-8：在 VS Code 里点状态栏的编码，选“通过编码重新打开” ${name}，再选“通过编码保存” UTF-8；或用 iconv -f ${name} -t UTF-8。`
}

/** Reads a draft as UTF-8, or else as what it plainly is: GB18030 (GBK) as old programs write it, UTF-16 with its mark. */
export function decodeDraft(bytes: Uint8Array): DecodedDraft {
  const decoded = decode(bytes)
  if ('text' in decoded) return {...decoded, encoding: 'utf-8'}
  const encoding = utf16Of(bytes) ?? (looksLikeGb18030(bytes) ? 'gb18030' : undefined)
  const text = encoding && strictly(encoding, encoding === 'gb18030' ? bytes : bytes.subarray(2))
  if (!encoding || text === undefined || text.includes('\0')) return decoded
  return {text, bom: encoding !== 'gb18030', encoding}
}

/** Reads bytes as UTF-8, strictly. Says what the bytes look like where they are something else. */
export function decode(bytes: Uint8Array): Decoded {
  const foreign = foreignFormat(bytes)
  if (foreign !== undefined) return {problem: foreign}
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf)
  const text = strictly('utf-8', bom ? bytes.subarray(3) : bytes)
  if (text !== undefined) return {text, bom}
  const line = firstBrokenLine(bytes)
  if (looksLikeGb18030(bytes))
    return {problem: `不是 UTF-8，看来是 GB18030（GBK）编码，请先另存为 UTF-8（第 ${line} 行起）。`}
  return isMostlyGb18030(bytes)
    ? {problem: `看来是 GB18030（GBK）编码，但有坏字节，可能没有存完整；请核对原文后另存为 UTF-8。`}
    : {problem: `不是有效的 UTF-8，第 ${line} 行有坏字节，请先另存为 UTF-8。`}
}

/** Writes a text as UTF-8, with a byte order mark if there was one. */
export function encode(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${text}` : text)
}

function foreignFormat(bytes: Uint8Array): string | undefined {
  if (utf16Of(bytes)) return '是 UTF-16 编码，请先另存为 UTF-8。'
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return '是 Word、WPS 或压缩文件，不是文本；.docx 请先用 gongwen import 转成稿件，其他的另存为 .md 或 .txt。'
  }
  const nul = bytes.indexOf(0)
  if (nul < 0) return undefined
  const isTextBut = strictly('utf-8', bytes) !== undefined && !hasControls(bytes)
  return isTextBut
    ? `第 ${lineOf(bytes, nul)} 行有空字符（NUL），多半是文件损坏了，没有处理；请在编辑器里删去这个字符再存。`
    : '是二进制文件，不是文本。'
}

/** Whether there are bytes that no text has, beside the zero. */
const hasControls = (bytes: Uint8Array): boolean =>
  bytes.some(byte => (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27))

const lineOf = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((line, byte) => (byte === 10 ? line + 1 : line), 1)

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined
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

/** Whether the bytes are GB18030 but for a few. */
function isMostlyGb18030(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes)
  return share(new TextDecoder().decode(bytes), /\uFFFD/) > 0.5 && share(text, chinese) > 0.9
}

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef—…“”‘’]/

/** The share of characters of one sort among those that are not ASCII. */
function share(text: string, sort: RegExp): number {
  const foreign = text.match(/[^\0-\x7f]/gu) ?? []
  return foreign.filter(character => sort.test(character)).length / Math.max(1, foreign.length)
}
