/** Characters that the patterns for residue ask for, traditional and simplified. */
const pairs =
  '於于來来為为達达萬万億亿長长區区縣县鎮镇鄉乡街街辦办會会開开舉举組组織织進进員员幹干部部積积極极義义務务題题項项處处戶户個个佔占總总數数體体獲获榮荣評评專专門门議议黨党與与簽签訂订領领導导後后時时間间電电話话聯联繫系動动發发隱隐資资費费補补貼贴產产貸贷計计紀纪點点'

/** For each character the one to read it as, 0 where it is read as it is. */
const table = new Uint16Array(0x10000)
for (let at = 0; at < pairs.length; at += 2) {
  if (pairs[at] !== pairs[at + 1]) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1)
}

/** The text with some frequent characters simplified, so that one pattern reads both scripts; as long as it was. */
export function simplified(text: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const simple = table[text.charCodeAt(at)]!
    if (simple === 0) continue
    result += text.slice(from, at) + String.fromCharCode(simple)
    from = at + 1
  }
  return from === 0 ? text : result + text.slice(from)
}
