import type {Source} from '../data/schema'
import type {Category, Example, Rule, Severity} from '../rules/rule'

/** What a writer calls the categories of rules. */
export const categoryNames: Readonly<Record<Category, string>> = {
  structure: '结构',
  numbering: '序数',
  punctuation: '标点',
  number: '数字',
  wording: '用词',
  residue: '残留',
  consistency: '前后一致',
  format: '排版',
}

/** What a writer calls the degrees of certainty. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '建议',
}

const sourceNotes: Readonly<Record<Source, string>> = {
  法律: '法律的规定',
  条例: '条例的规定；不在其15种公文之内的参照执行',
  国标: '国家标准的规定',
  附录B说明: '国家标准的附录说明，供参考',
  实务: '通常的做法；本单位另有要求的可忽略',
}

/** A rule as a page of Markdown: what it checks, why, examples, where it comes from, how to switch it off. */
export function ruleDocumentation(rule: Rule): string {
  const {id, title, category, severity, rationale, examples} = rule
  return [
    `# ${title}`,
    `\`${id}\` · ${categoryNames[category]} · ${severityNames[severity]}`,
    rationale,
    '## 例',
    ...examples.map(exampleOf),
    '## 依据',
    basisOf(rule),
    '## 忽略与调整',
    [
      `- 忽略一处：在这一段前面写一行 \`<!-- 公文忽略 ${id}：理由 -->\``,
      `- 忽略全文：在文中写一行 \`<!-- 公文忽略全文 ${id}：理由 -->\``,
      `- 调整轻重或者关闭：在设置 \`gongwen.rules\` 中写 \`"${id}": "off"\``,
    ].join('\n'),
    '',
  ].join('\n\n')
}

/** The reason, the source and the examples, as paragraphs of a longer document. */
export const ruleDetails = (rule: Rule): readonly string[] => [
  rule.rationale,
  `依据：${basisOf(rule)}`,
  ...rule.examples.map(exampleOf),
]

/** The same in a few lines, as a hover over a finding. */
export function ruleSummary(rule: Rule): string {
  return [
    `**${rule.title}**（${categoryNames[rule.category]} · ${severityNames[rule.severity]}）`,
    rule.rationale,
    inBrief(rule.examples[0]),
    `依据：${basisOf(rule)}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

const basisOf = ({basis}: Rule): string => {
  const note = sourceNotes[basis.source]
  return basis.clause && basis.clause !== basis.source ? `${basis.clause}（${note}）` : note
}

function exampleOf({bad, good, genre}: Example): string {
  const kind = genre ? `（${genre}）` : ''
  return [`待改${kind}：`, fenced(bad.replace(/[⟦⟧]/g, '')), '改后：', fenced(good)].join('\n\n')
}

/** An example in one line each, for a hover; only the lines that differ. */
function inBrief({bad, good}: Example): string {
  const [before, after] = [bad.replace(/[⟦⟧]/g, ''), good].map(text => text.split('\n').filter(line => line.trim()))
  const shown = (lines: readonly string[], others: readonly string[]): string =>
    lines
      .filter(line => !others.includes(line))
      .slice(0, 2)
      .map(line => `\`\`${line.replaceAll('`', '')}\`\``)
      .join(' ')
  const [wrong, right] = [shown(before!, after!), shown(after!, before!)]
  return [wrong && `待改：${wrong}`, right && `改后：${right}`].filter(Boolean).join('  \n')
}

/** A fence longer than any in the text, so that the text is shown as it is. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text.replace(/\n$/, '')}\n${fence}`
}
