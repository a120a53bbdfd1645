/** Why a file cannot be imported, in words for the writer; the only error that reading a Word file ends in. */
export class WordFileError extends Error {
  override readonly name = 'WordFileError'
}

/** What is said of a file with more text than thousands of pages have. */
export const tooLarge = '文件里的文字太多，没有导入。请分成几个文件。'

/** What is said of a file that is a Word file and cannot be read to its end. */
export const damaged = '文件已经损坏，读不出来。请用 Word 或 WPS 打开它，另存为新的 .docx 再导入。'
