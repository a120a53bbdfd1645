import {patternRule} from './patternRule'
import {numerals} from './standard'

const half: Readonly<Record<string, string>> = {'．': '.', '，': ',', '％': '%', '﹪': '%'}

/** 全角数字: `１２３`. */
export const fullWidthDigits = patternRule({
  id: 'full-width-digits',
  severity: 'warning',
  title: '全角数字',
  rationale: '阿拉伯数字用半角，一个数才不会被拆到两行。全角数字多是输入法切换错了留下的。',
  basis: {source: '国标', clause: `${numerals} 5.1.7`},
  aggregate: {from: 3, message: count => `全文有${count}处全角数字，应为半角，可一次改好。（${numerals} 5.1.7）`},
  examples: [
    {bad: '全年走访⟦１２８⟧户。', good: '全年走访128户。'},
    {bad: '满意率达⟦９８．５％⟧。', good: '满意率达98.5%。'},
  ],
  needs: /[０-９]/,
  faults: [
    {
      pattern: /(?:[０-９]{1,3}(?:，[０-９]{3}){1,4}(?![０-９])|[０-９]+)(?:．[０-９]+)?[％﹪]?/g,
      say: ({0: text}) => {
        const right = text.replace(/[^]/g, mark => half[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
        return {right, message: `“${text}”是全角数字，应写作“${right}”。（${numerals} 5.1.7）`}
      },
    },
  ],
})
