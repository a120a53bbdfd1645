/**
 * How many entries of arrays and units of strings are cut out meanwhile, by whomever: what is gone over too often shows itself
 * in copies, and they can be counted the same on any machine.
 */
export function copiedWhile(work: () => void): number {
  const {slice} = Array.prototype
  const {slice: sliceString} = String.prototype
  let copied = 0
  Array.prototype.slice = function (this: unknown[], ...range: [number?, number?]) {
    const found = slice.apply(this, range)
    copied += found.length
    return found
  }
  String.prototype.slice = function (this: string, ...range: [number?, number?]) {
    const found = sliceString.apply(this, range)
    copied += found.length
    return found
  }
  try {
    work()
  } finally {
    Array.prototype.slice = slice
    String.prototype.slice = sliceString
  }
  return copied
}
