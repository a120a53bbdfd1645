import {categoryNames, mendingNames, mendingOf, ruleDetails, severityNames, type Rule} from '../../service'

/** All facts of each rule, for programs. */
export const rulesJson = (rules: readonly Rule[]): string =>
  `${JSON.stringify(
    rules.map(rule => {
      const {id, category, severity, scope, title, rationale, basis, examples} = rule
      return {
        id,
        category,
        severity,
        scope,
        fix: mendingOf(rule),
        title,
        rationale,
        basis: `${basis.source}：${basis.clause}`,
        examples,
      }
    }),
    null,
    2,
  )}\n`

/** A document of all rules: contents, then for each category a table and each rule with its reason, examples and source. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const chapters = Object.entries(categoryNames)
    .map(([category, name]) => ({name, own: rules.filter(rule => rule.category === category)}))
    .filter(({own}) => own.length > 0)
  return [
    '# 规则',
    `共 ${rules.length} 条。程度由重到轻为${Object.values(severityNames).join('、')}，可以在设置 \`gongwen.rules\` 或配置文件里逐条、逐类调整。`,
    Object.values(mendingExplained).join('\n'),
    '## 目录',
    chapters
      .map(({name, own}) => `- [${name}](#${name})（${own.length} 条）：${own.map(linked).join('、')}`)
      .join('\n'),
    ...chapters.flatMap(({name, own}) => [`## ${name}`, table(own), ...own.map(section)]),
    '',
  ].join('\n\n')
}

const mendingExplained = [
  `- ${mendingNames.safe}：只有一种正确写法，“改正全部”时改；${mendingNames['partly-safe']}的，其余由人判断。`,
  `- ${mendingNames.offered}：给出改法，由人选用。`,
  `- ${mendingNames.none}：缺什么、怎样写，由写稿人定。`,
]

const linked = ({id, title}: Rule): string => `[${title}](#${id})`

const table = (rules: readonly Rule[]): string =>
  [
    '| 规则 | 查什么 | 程度 | 修改 | 依据 |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(rule => {
      const {id, title, severity, basis} = rule
      const cells = [
        `[\`${id}\`](#${id})`,
        title,
        severityNames[severity],
        mendingNames[mendingOf(rule)],
        `${basis.source}：${basis.clause}`,
      ]
      return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
    }),
  ].join('\n')

function section(rule: Rule): string {
  const facts = [`**${rule.title}**`, severityNames[rule.severity], mendingNames[mendingOf(rule)]]
  return [`### ${rule.id}`, facts.join(' · '), ...ruleDetails(rule)].join('\n\n')
}
