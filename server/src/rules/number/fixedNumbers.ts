import {lexicons} from '../../data/lexicons'
import {listRule} from './listRule'

/** 定型词里的数字: words that hold a Chinese numeral, written with an Arabic one. */
export const fixedNumbers = listRule(lexicons.fixedNumbers, {
  id: 'fixed-numbers',
  severity: 'warning',
  title: '定型词里的数字',
  rationale: '已经定型的词语里的数字用汉字：一把手、一刀切、三会一课、十九届四中全会。它们说的不是数量。',
  basis: {source: '国标', clause: 'GB/T 15835—2011 4.2.3'},
  say: ({wrong, right}) => `“${wrong}”是定型的词语，数字用汉字：${right}。（GB/T 15835—2011 4.2.3）`,
})
