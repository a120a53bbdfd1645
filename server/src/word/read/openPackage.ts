import JSZip from 'jszip'
import {foreignFile} from './foreignFile'
import {damaged, tooLarge, WordFileError} from './wordFileError'

/** The parts of a Word file. */
export interface Package {
  /** The text of a part by its path (`word/document.xml`); undefined if there is none. */
  read(path: string): Promise<string | undefined>
}

/** Larger files are no official documents; a Word file with hundreds of photos is smaller. */
const LARGEST_FILE = 300 * 2 ** 20
const MOST_PARTS = 20_000
/** How much text may be unpacked from one file: a book of two thousand pages has less. */
const MOST_TEXT = 32 * 2 ** 20

/**
 * Opens the bytes of a Word file. Nothing is unpacked that is not asked for, and no more than can be of use, whatever the file says
 * of itself. Throws {@link WordFileError} where it is something else, encrypted, or damaged.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const foreign = foreignFile(bytes)
  if (foreign !== undefined) throw new WordFileError(foreign)
  if (bytes.length > LARGEST_FILE) throw new WordFileError('文件超过 300 MB，太大了。请先删去其中的图片再导入。')
  const entries = await entriesOf(bytes)
  let left = MOST_TEXT
  return {
    async read(path) {
      const entry = entries.get(keyOf(path))
      if (!entry) return undefined
      const content = await unpack(entry, left)
      left -= content.length
      return decode(content)
    },
  }
}

async function entriesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, JSZip.JSZipObject>> {
  let zip: JSZip
  try {
    zip = await JSZip.loadAsync(bytes)
  } catch (error) {
    const encrypted = error instanceof Error && /encrypted/i.test(error.message)
    throw new WordFileError(encrypted ? '文件是加密的压缩包，读不了。请先解开，另存为 .docx 再导入。' : damaged)
  }
  const entries = Object.values(zip.files).filter(({dir}) => !dir)
  if (entries.length > MOST_PARTS) throw new WordFileError(damaged)
  return new Map(entries.map(entry => [keyOf(entry.name), entry]))
}

/** Some programs write backslashes, or other capitals than they refer to. */
const keyOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The streaming side of an entry, which the library documents and does not type. */
interface Streaming {
  internalStream(type: 'uint8array'): {
    on(event: 'data', use: (chunk: Uint8Array) => void): void
    on(event: 'error' | 'end', use: () => void): void
    resume(): void
    pause(): void
  }
}

function unpack(entry: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const stream = (entry as unknown as Streaming).internalStream('uint8array')
    stream.on('data', chunk => {
      size += chunk.length
      if (size <= most) return void chunks.push(chunk)
      stream.pause()
      reject(new WordFileError(tooLarge))
    })
    stream.on('error', () => reject(new WordFileError(damaged)))
    stream.on('end', () => resolve(joined(chunks, size)))
    stream.resume()
  })
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

function decode(content: Uint8Array): string {
  const [first, second] = content
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(content)
}
