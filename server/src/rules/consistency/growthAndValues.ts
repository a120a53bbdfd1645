import {growthsOf} from '../../figures/growth'
import {growthFault} from '../../figures/growthFault'
import type {Line} from '../../markdown/line'
import type {DraftRule, Report} from '../rule'
import {byLine} from './byLine'

/** 增减与前后数不符: by how much something grew or fell against the two values. */
export const growthAndValues: DraftRule = {
  id: 'growth-and-values',
  category: 'consistency',
  scope: 'draft',
  severity: 'warning',
  title: '增减与前后数不符',
  rationale:
    '“由120户增加到156户，增长30%”，增长的百分数以原来的数为底：增长数÷原数。两个百分数相减得到的是百分点；“增加了2倍”是多出2倍，“增加到2倍”是原来的2倍。年均、可比价等不查。',
  basis: {source: '条例', clause: '第二十条（四）：数字准确'},
  examples: [
    {bad: '志愿者由120名增加到156名，增长⟦36%⟧。', good: '志愿者由120名增加到156名，增长30%。'},
    {bad: '参与率由72%提高到85%，提高⟦13%⟧。', good: '参与率由72%提高到85%，提高13个百分点。'},
    {bad: '走访居民860户，比上年的780户增加⟦90户⟧。', good: '走访居民860户，比上年的780户增加80户。'},
  ],
  ...byLine(['由从比较'], reports),
}

function* reports(line: Line): Iterable<Report> {
  for (const growth of growthsOf(line)) {
    const fault = growthFault(growth, line.prose)
    if (!fault) continue
    const {from, to, by} = growth
    const {start, end} = (by ?? to).number.span
    yield {
      span: {start, end: end + (by ?? to).unit.length},
      message: fault.message,
      ...(fault.isCertain ? {} : {severity: 'information'}),
      related: [
        {span: from.span, message: '原来的数'},
        {span: to.span, message: '现在的数'},
      ],
    }
  }
}
