/** A stretch of text: UTF-16 offsets, half open. `甲乙丙` from 1 to 2 is `乙`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The span moved right by `by` characters (left if negative). */
export const shift = (span: Span, by: number): Span => ({start: span.start + by, end: span.end + by})

/** Whether two spans share a character; an empty span touches the one it stands in or beside. */
export const touches = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end

/** Whether `outer` holds the whole of `inner`. */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The text a span covers. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)
