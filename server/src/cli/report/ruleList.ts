import {categoryNames, severityNames, type Rule} from '../../service'

/** All facts of each rule, for programs. */
export const rulesJson = (rules: readonly Rule[]): string =>
  `${JSON.stringify(
    rules.map(({id, category, severity, scope, title, rationale, basis, examples}) => ({
      id,
      category,
      severity,
      scope,
      title,
      rationale,
      basis: `${basis.source}：${basis.clause}`,
      examples,
    })),
    null,
    2,
  )}\n`

/** A table for each category. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const tables = Object.entries(categoryNames).flatMap(([category, name]) => {
    const own = rules.filter(rule => rule.category === category)
    return own.length > 0 ? [[`## ${name}（${category}）`, '', ...table(own), ''].join('\n')] : []
  })
  return ['# 规则\n', ...tables].join('\n')
}

const table = (rules: readonly Rule[]): readonly string[] => [
  '| 规则 | 查什么 | 程度 | 依据 |',
  '| --- | --- | --- | --- |',
  ...rules.map(({id, title, severity, basis}) =>
    row([`\`${id}\``, title, severityNames[severity], `${basis.source}：${basis.clause}`]),
  ),
]

const row = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
