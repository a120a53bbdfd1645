/** What to do with a file that is no .docx, told by how its bytes begin; undefined if it may be one. */
export function foreignFile(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return '文件是空的。'
  const head = latin(bytes.subarray(0, 1024))
  if (head.startsWith('\xd0\xcf\x11\xe0')) return isEncrypted(bytes) ? encrypted : old
  if (head.startsWith('{\\rtf')) return saveFirst('RTF')
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|meta)/i.test(head)) return saveFirst('网页')
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/i.test(head)) return saveFirst('XML')
  if (head.startsWith('%PDF')) return '是 PDF 文件，不是 .docx。PDF 里没有段落和编号，请向起草人要 Word 文件。'
  if (!head.startsWith('PK')) return '不是 Word 文件（.docx）。'
  if (head.includes('mimetypeapplication/vnd.oasis')) return saveFirst('ODF（.odt）')
  return undefined
}

const old = '是旧版的 .doc 或 .wps 文件。请先用 Word 或 WPS 打开，另存为 .docx，再导入。'
const encrypted = '文件设了打开密码。请先用 Word 或 WPS 打开，取消密码后另存，再导入。'
const saveFirst = (what: string): string =>
  `是 ${what} 文件，不是 .docx。请先用 Word 或 WPS 打开，另存为 .docx，再导入。`

/** Encrypted Word files are an old container with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const wanted = [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
