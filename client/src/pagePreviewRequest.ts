import type {PagePlace} from './pageSync'

/** What the page of the page preview says: lengths are hundredths of a millimetre on paper. */
export type PagePreviewRequest =
  | {readonly type: 'ready' | 'export' | 'print' | 'dismissed'}
  | ({readonly type: 'scrolled'} & PagePlace)
  | ({readonly type: 'picked'; readonly x: number} & PagePlace)
  | {readonly type: 'fonts'; readonly available: readonly string[]}

/** Reads a message of the page, which may be anything. */
export function readPagePreviewRequest(message: unknown): PagePreviewRequest | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const {type, page, x, y, available} = message as Readonly<Record<string, unknown>>
  switch (type) {
    case 'ready':
    case 'export':
    case 'print':
    case 'dismissed':
      return {type}
    case 'scrolled':
      return isIndex(page) && isLength(y) ? {type, page, y} : undefined
    case 'picked':
      return isIndex(page) && isLength(x) && isLength(y) ? {type, page, x, y} : undefined
    case 'fonts':
      return Array.isArray(available)
        ? {type, available: available.filter(name => typeof name === 'string')}
        : undefined
    default:
      return undefined
  }
}

const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isLength = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
