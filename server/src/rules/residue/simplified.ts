/** Characters that the patterns for residue ask for, traditional and simplified. */
const pairs =
  '於于來来為为達达萬万億亿長长區区縣县鎮镇鄉乡街街辦办會会開开舉举組组織织進进員员幹干部部積积極极義义務务題题項项處处戶户個个佔占總总數数體体獲获榮荣評评專专門门議议黨党與与簽签訂订領领導导後后時时間间電电話话聯联繫系動动發发隱隐資资費费補补貼贴產产貸贷計计紀纪點点'

const simple = new Map(
  [...pairs].flatMap((sign, at, all): [string, string][] =>
    at % 2 === 0 && sign !== all[at + 1] ? [[sign, all[at + 1]!]] : [],
  ),
)
const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'g')

/** The text with some frequent characters simplified, so that one pattern reads both scripts; as long as it was. */
export const simplified = (text: string): string => text.replace(traditional, sign => simple.get(sign)!)
