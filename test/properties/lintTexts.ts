import fc from 'fast-check'

/** Raised by the environment variable RUNS for a longer search. */
export const numRuns = (usual: number): number => Number(process.env.RUNS) || usual

/** Milliseconds for one property: a busy machine is no failure. */
export const patience = 60_000 * Math.max(1, numRuns(100) / 100)

/** Lines as they stand in drafts, right and wrong, and what Markdown makes hard. */
const lines = [
  '',
  '',
  '社区2025年工作总结',
  '关于申请经费的请示',
  '尊敬的各位领导：',
  '　　一年来，社区共有居民3200户,党员86名。',
  '一、加强领导',
  '二、存在的问题',
  '四、下一步打算',
  '（一）思想认识不到位。一是学习不够；二是走访不多。',
  '（二）、工作方法单一',
  '（三)服务不细',
  '1、走访慰问',
  '1.摸清底数',
  '3. 建立台账',
  '（1）入户(含商户)登记',
  '# 述职报告',
  '## 一、主要工作',
  '**（二）服务群众。**全年办理民生实事12件。',
  '20xx年，**社区完成任务。',
  '会议定于2026年2月30日召开，2026年3月5号补报。',
  '称“帐户 城 管”为《帐户办法》,"引文"和帐户。',
  '居委会（以下简称居委会负责日常管理。',
  '共有三项：一是甲；二是乙。',
  '党的十x届会议,联系人___，增加%。',
  '- 列表一;',
  '  - 列表二，',
  '> 引文有错,帐户',
  '| 序号 | 事项 |',
  '| --- | --- |',
  '| 1 | 走访,慰问 |',
  '```',
  '<!-- 公文忽略 half-width-punctuation：照录 -->',
  '<!-- 公文忽略 全部 -->',
  '<!-- 公文忽略全文 ordinal-form、nothing：旧稿 -->',
  '<div>',
  '---',
  '\t四个空格以上,',
  '妥否，请批示。',
  '某某社区居民委员会',
  '2026年3月5日',
  '附件：1、经费预算表',
  '\uD83D\uDE00\u200B\uFEFF,',
]

const snippets = [
  '，',
  ',',
  '。',
  '错',
  '“',
  '"',
  '》',
  '一、',
  '（',
  ')',
  '1、',
  '20xx年',
  ' ',
  '　',
  '\n',
  '\n\n',
  '\r\n',
  '```\n',
  '#',
  '**',
  '<!--',
  '-->',
  "wen'ti",
  '\uD83D',
]

const line = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...lines)},
  {weight: 1, arbitrary: fc.string({maxLength: 12})},
)

const frontMatter = fc.constantFrom('', '', '---\n文种: 工作总结\n---\n', '---\n文种：述职报告\n---\n\n')

/** Drafts with blank lines or single line ends between their paragraphs. */
export const drafts = fc
  .tuple(frontMatter, fc.array(line, {maxLength: 14}), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([front, all, between]) => front + all.join(between))

export interface TextEdit {
  /** From 0 to 1: where in the text. */
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** What a writer does next. */
export const textEdits: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  removed: fc.constantFrom(0, 0, 0, 1, 2, 15),
  inserted: fc.oneof(fc.constant(''), fc.constantFrom(...snippets), line),
})

/** The text after the edit. */
export function edited(text: string, {at, removed, inserted}: TextEdit): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + inserted + text.slice(start + removed)
}
