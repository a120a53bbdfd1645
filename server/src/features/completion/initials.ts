/** The first character of each initial in the order of pinyin; `i`, `u` and `v` begin no syllable. */
const firsts = [...'阿八嚓哒婀发旮哈讥咔垃妈拏噢趴七呥仨它挖夕丫匝']
const letters = [...'abcdefghjklmnopqrstwxyz']
const known = new Map<string, string>()

/** The pinyin initials of the Han characters of a text, one reading each: `存在问题` gives `czwt`. */
export function initialsOf(text: string): string {
  return [...text].map(initialOf).join('')
}

function initialOf(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const initial = /\p{Script=Han}/u.test(character) ? (letters[indexOf(character)] ?? '') : ''
  known.set(character, initial)
  return initial
}

// Made on first use: it takes longer than everything else that is made when the server starts.
let byPinyin: Intl.Collator | undefined

function indexOf(character: string): number {
  const {compare} = (byPinyin ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin'))
  return firsts.filter(first => compare(character, first) >= 0).length - 1
}
