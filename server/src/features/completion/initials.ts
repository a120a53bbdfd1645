/** The first character of each initial in the order of pinyin; `i`, `u` and `v` begin no syllable. */
const firsts = [...'阿八嚓哒婀发旮哈讥咔垃妈拏噢趴七呥仨它挖夕丫匝']
const letters = [...'abcdefghjklmnopqrstwxyz']
const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
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

const indexOf = (character: string): number =>
  firsts.filter(first => byPinyin.compare(character, first) >= 0).length - 1
