import {patternRule} from './patternRule'

/** 五年规划的简称: `十四五规划` without quotation marks. */
export const planQuotes = patternRule({
  id: 'plan-quotes',
  severity: 'hint',
  title: '“十四五”加引号',
  rationale: '五年规划的简称通常加引号：“十五五”规划、“十四五”时期。',
  basis: {source: '实务', clause: '特定称谓加引号（GB/T 15834—2011 4.8.3.2）'},
  examples: [{bad: '编制社区⟦十五五⟧规划。', good: '编制社区“十五五”规划。'}],
  signs: ['五'],
  needs: /十[一二三四五六]五/,
  faults: [
    {
      pattern: /(?<![“‘"第一二三四五六七八九十百])十[一二三四五六]五(?=规划|時期|时期|期间|末|以来|收官|开局)/g,
      say: ({0: text}) => ({right: `“${text}”`, safe: false, message: `五年规划的简称通常加引号：“${text}”。（实务）`}),
    },
  ],
})
