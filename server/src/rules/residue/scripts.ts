import {matchesIn} from '../../markdown/matches'
import {traditionalCharacters, traditionalUnits} from '../../draft/simplified'
import variants from '../../data/lexicons/variant-characters.json'

/** Which table a character is from that is not in the 通用规范汉字表. */
export type OddKind = 'traditional' | 'variant'

/** In these words the same characters are the traditional ones. */
const byWord =
  /乾(?=[净淨燥部旱脆洗枯粮糧货貨杯扰擾预預涉劲勁])|(?<=[饼餅晒曬烘风風树樹骨能精])乾|徵(?=[求收集地稿询詢税稅用信文兵])|(?<=[特象表])徵|(?<=[关關对對由至位基属屬等低高善敢勇便利用忠在终終鉴鑒趋趨立限处處])於|瞭(?=解)|(?<=[什怎那这這多])麽|(?<=[随隨跟沿接])著(?!名|作|述|称|稱|书|書)/g

const wordForms: Readonly<Record<string, string>> = {乾: '干', 徵: '征', 於: '于', 瞭: '了', 麽: '么', 著: '着'}

/** For each UTF-16 unit, whether it may be odd: much quicker to ask than a map. Made when first asked for. */
let odd: Uint8Array | undefined

function oddUnits(): Uint8Array {
  if (odd) return odd
  odd = traditionalUnits().slice()
  for (const from of [...variantOf.keys(), ...Object.keys(wordForms)]) odd[from.charCodeAt(0)] = 1
  return odd
}

const variantOf: ReadonlyMap<string, string> = new Map(
  Array.from({length: variants.pairs.length / 2}, (_, at) => [variants.pairs[2 * at]!, variants.pairs[2 * at + 1]!]),
)

/** A character that the table does not have, and the one that it has. */
export interface OddCharacter {
  readonly at: number
  readonly right: string
  readonly kind: OddKind
}

/** Traditional and variant characters of a text, in order. */
export function oddCharacters(text: string): OddCharacter[] {
  const odd = oddUnits()
  const found: OddCharacter[] = []
  let words: ReadonlySet<number> | undefined
  for (let at = 0; at < text.length; at++) {
    if (odd[text.charCodeAt(at)] === 0) continue
    const sign = text[at]!
    const right = traditionalCharacters().get(sign)
    const variant = variantOf.get(sign)
    if (right !== undefined) found.push({at, right, kind: 'traditional'})
    else if (variant !== undefined) found.push({at, right: variant, kind: 'variant'})
    else {
      words ??= new Set(matchesIn(text, byWord).map(({index}) => index))
      if (words.has(at)) found.push({at, right: wordForms[sign]!, kind: 'traditional'})
    }
  }
  return found
}
