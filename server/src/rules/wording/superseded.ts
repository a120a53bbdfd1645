import {lexicons} from '../../data/lexicons'
import type {Draft} from '../../draft/draft'
import {lexiconRule} from './lexiconRule'

/** 旧机构名: offices that reforms have merged or renamed. What they are called now differs from place to place. */
export const supersededOrgs = lexiconRule(lexicons.supersededOrgs, {
  id: 'superseded-orgs',
  severity: 'hint',
  reach: 'line',
  title: '旧机构名称',
  rationale:
    '机构改革后，不少部门合并或更名，沿用往年的稿子容易带进旧名。各地改革时间和名称不一，所以只提示、不改字；说历史情况的（“原××局”、写明改革前年份的）不提示。',
  basis: {source: '实务', clause: '2018年、2023年党和国家机构改革方案；各地名称不一'},
  inQuotes: 'silent',
  appliesTo: draft => !isOlderThan(draft, 2019),
  say: ({wrong, note}) => `“${wrong}”可能是旧名称：${note}；各地名称不一，请核对。说历史情况可写“原${wrong}”。`,
})

/** 旧称谓和旧政策用语: terms that later laws and policies have replaced. */
export const supersededTerms = lexiconRule(lexicons.supersededTerms, {
  id: 'superseded-terms',
  severity: 'hint',
  reach: 'line',
  title: '已更新的用语',
  rationale:
    '政策调整后，一些称谓和制度名称已经改变，沿用往年的稿子容易带进旧词。只提示、不改字；说历史情况的（写明当时年份、加“原”字的）不提示。',
  basis: {source: '实务', clause: '各条所列的法律、文件'},
  inQuotes: 'silent',
  appliesTo: draft => !isOlderThan(draft, 2021),
  say: ({wrong, note}) => `“${wrong}”可能是以前的用语：${note}。请核对。`,
})

/** How much of a draft is read for the date below its title. */
const HEAD = 200

/** Whether head or date show that a draft was written before a year: in its time the old names were right. */
function isOlderThan({text, title, issueDate}: Draft, year: number): boolean {
  const from = title?.span.start ?? 0
  const named = `${text.slice(from, from + HEAD)} ${issueDate?.text ?? ''}`.match(/(?<!\d)(?:19|20)\d{2}(?=年)/g)
  return named !== null && Math.max(...named.map(Number)) < year
}
