/** What is made when it is first asked for, and then kept: most words of a list never occur, and need no expression. */
export function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => (made ??= {value: make()}).value
}
