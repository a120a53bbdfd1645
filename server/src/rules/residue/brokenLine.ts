import type {Span} from '../../markdown/span'
import type {DraftRule, Fix, Report, Severity} from '../rule'
import {breakEvidence, type Evidence} from './breakEvidence'
import {isForm} from './forms'
import {jointsOf, type Joint} from './joints'
import {wrappingOf} from './wrapping'

/** 断行: a sentence cut by a line end. Offsets count from the draft. */
export const brokenLine: DraftRule = {
  id: 'broken-line',
  category: 'residue',
  scope: 'draft',
  severity: 'error',
  title: '句中断行',
  rationale:
    '从网页、PDF 或旧稿复制时，一句话常被换行切成两段，有时一个词也被拆开。段落应在句子完整之后换行。按固定宽度折行、段间空行的写法不在此列。',
  basis: {source: '条例', clause: '第二十条（四）：段落顺序准确，文字和标点符号用法规范'},
  examples: [
    {
      bad: '# 调研报告\n\n上半年，街道抽调干部十二名，深入八个社区⟦走⟧\n访座谈，收集意见86条。',
      good: '# 调研报告\n\n上半年，街道抽调干部十二名，深入八个社区走访座谈，收集意见86条。',
    },
    {
      bad: '# 工作总结\n\n全年以服务居民为主线，把矛盾化解在⟦基⟧\n\n层，办结诉求86件。',
      good: '# 工作总结\n\n全年以服务居民为主线，把矛盾化解在基层，办结诉求86件。',
    },
    {
      bad: '# 工作总结\n\n建成党员活动室，让流动党员有了自己⟦的⟧\n家，全年接待360人次。',
      good: '# 工作总结\n\n建成党员活动室，让流动党员有了自己的家，全年接待360人次。',
    },
  ],
  appliesTo: draft => !isForm(draft),
  *check(draft) {
    const joints = jointsOf(draft)
    const wrapping = wrappingOf(joints)
    if (wrapping === 'page') yield* pageReport(joints)
    if (wrapping !== 'paragraphs') return
    for (const joint of joints) {
      const evidence = joint.open ? breakEvidence(joint.before.line, joint.after.line) : undefined
      if (evidence) yield report(joint, evidence)
    }
  },
}

const severities: Readonly<Record<Evidence, Severity>> = {word: 'error', clause: 'information'}

function report(joint: Joint, evidence: Evidence): Report {
  const text = joint.before.line.prose.trimEnd()
  const tail = text.slice(-8).replace(/^.*[，。；：、,;:]/u, '')
  const head = joint.after.line.prose.slice(0, 4)
  const what = evidence === 'word' ? '这里从词中间断成了两行' : '这一行没有写完就换了行'
  return {
    span: endOf(joint),
    severity: severities[evidence],
    message: `${what}：“${tail}”后面接“${head}”，应连成一段。`,
    related: [{span: headOf(joint), message: '下一行接着上一行的句子。'}],
    fixes: [{title: '与下一行连起来', edits: [edit(joint)], safe: evidence === 'word'}],
  }
}

/** Every line of the page is cut: one finding for all. */
function* pageReport(joints: readonly Joint[]): Iterable<Report> {
  const open = joints.filter(joint => joint.open)
  const [first, ...others] = open
  if (!first) return
  const fix: Fix = {title: `全部连起来（${open.length}处）`, edits: open.map(edit), safe: false}
  yield {
    span: endOf(first),
    severity: 'warning',
    message: `全文像是按固定宽度折行的，有${open.length}处在句子中间换行，应按段落连起来。`,
    related: others.slice(0, MOST_RELATED).map(joint => ({span: endOf(joint), message: '这里也在句子中间换行。'})),
    fixes: [fix],
  }
}

const MOST_RELATED = 10

/** The last character of the line that is cut. */
function endOf({before}: Joint): Span {
  const end = before.offset + before.line.prose.trimEnd().length
  return {start: end - 1, end}
}

const headOf = ({after}: Joint): Span => ({start: after.offset, end: after.offset + 1})

const edit = (joint: Joint) => ({span: {start: endOf(joint).end, end: joint.after.offset}, text: ''})
