import {pair} from '../signs'
import {patternRule} from './patternRule'

const digits = '一二三四五六七八九'

/** What is numbered, never counted, so that neighbouring numbers before it are an abbreviated list. */
const numbered =
  '级(?:医院|公立|综合|以上医院|响应|应急|文物|河道|保护|网格|建造师|教师|甲等|乙等|重点)|級醫院|期(?:工程|项目|建设|改造|拆迁)|季度|年级|标段|号楼|单元|楼(?=[，。；、为是设用的])|支部|网格|小组(?=[，。；、的负])'

/** 缩略的并列序数: `二三级医院`. */
export const ordinalRun = patternRule({
  id: 'ordinal-run',
  severity: 'information',
  title: '并列的序数之间缺顿号',
  rationale:
    '相邻的数字连用，不加顿号表示大概的数（二三个），加顿号才是并列的几个（二、三级医院）。说的是第二级和第三级，就要用顿号隔开。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.5.3.4'},
  examples: [
    {bad: '与⟦二三级⟧医院建立转诊关系。', good: '与二、三级医院建立转诊关系。'},
    {bad: '⟦一二季度⟧完成招标。', good: '一、二季度完成招标。'},
  ],
  signs: [pair('二三四五六七八九', '级級期季年标号单楼支网小')],
  needs: /[一二三四五六七八][二三四五六七八九][级級期季年标号单楼支网小]/,
  faults: [
    {
      pattern: new RegExp(
        `(?<![\\d第十百千廿数几一二三四五六七八九〇零])([一二三四五六七八九]{2,4})(?:${numbered})`,
        'g',
      ),
      say: ({0: text, 1: run, index}) => {
        const values = [...run!].map(digit => digits.indexOf(digit))
        if (values.some((value, at) => at > 0 && value !== values[at - 1]! + 1)) return undefined
        const shown = /^(?:季度|年级|标段|号楼|单元|支部|网格|小组)|^./.exec(text.slice(run!.length))![0]
        const right = [...run!].join('、') + shown
        return {
          span: {start: index, end: index + run!.length + shown.length},
          right,
          message: `“${run}${shown}”是并列的序数，数字之间宜用顿号：${right}。（GB/T 15834—2011 4.5.3.4）`,
        }
      },
    },
  ],
})
