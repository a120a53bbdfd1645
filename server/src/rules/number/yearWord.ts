import {pair} from '../signs'
import {patternRule} from './patternRule'
import {numerals} from './standard'

/** 年份缺“年”: `2026以来`, `2026上半年`. */
export const yearWord = patternRule({
  id: 'year-word',
  severity: 'warning',
  title: '年份后缺“年”字',
  rationale: '公历年份后面要写“年”字：2026年以来、2026年上半年。',
  basis: {source: '国标', clause: `${numerals} 5.1.4`},
  examples: [
    {bad: '⟦2026⟧以来，社区走访居民860户。', good: '2026年以来，社区走访居民860户。'},
    {bad: '⟦2025⟧上半年办结诉求86件。', good: '2025年上半年办结诉求86件。'},
    {bad: '力争在⟦2026⟧底前建成。', good: '力争在2026年底前建成。'},
    {
      bad: '# 幸福里社区⟦2026⟧工作总结\n\n全年走访居民860户。',
      good: '# 幸福里社区2026年工作总结\n\n全年走访居民860户。',
    },
  ],
  signs: [pair('12', '09')],
  needs: /(?:19|20)\d\d[\p{Script=Han}1-9]/u,
  faults: [
    {
      pattern:
        /(?<![\dA-Za-z.．,，/:：〔\[(（-])((?:19[5-9]|20[0-4])\d)(?=以来|年?(?:底|末)(?=[前，。、；,;]|之前|以前)|初(?=[，。、,]|开|启)|(?:上|下)半年|全年|[1-9]月|1[0-2]月)/g,
      say: ({0: text, 1: year, index}, {prose}) =>
        prose[index + 4] === '年'
          ? undefined
          : {right: `${year}年`, message: `“${text}”后面缺“年”字，应写作“${year}年”。（${numerals} 5.1.4）`},
    },
    {
      pattern:
        /(?<![\dA-Za-z.．,，/:：〔[(（第-])20[0-4]\d(?=\p{Script=Han})(?![年届级版号期次个名户件元米]|学年|规划|行动|计划|工程)/gu,
      say: ({0: year}, _line, {part}) =>
        part === 'title'
          ? {
              right: `${year}年`,
              safe: false,
              severity: 'information',
              message: `标题里的年份“${year}”后面缺“年”字，应写作“${year}年”。（${numerals} 5.1.4）`,
            }
          : undefined,
    },
  ],
})
