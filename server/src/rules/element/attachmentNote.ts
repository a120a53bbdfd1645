import {readNote, type NotedAttachment} from '../../draft/attachmentNote'
import type {Draft} from '../../draft/draft'
import type {DraftRule, Report} from '../rule'

/** 附件说明: the form of the lines that name the attachments. */
export const attachmentNote: DraftRule = {
  id: 'attachment-note',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '附件说明',
  rationale:
    '附件说明写“附件：”和附件名称，名称后面不加标点；有两个以上附件的用阿拉伯数字排序，只有一个的不编号。序号断了，多半是增删附件后忘了改。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.4'},
  examples: [
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案⟦；⟧\n　　　2.参演人员名单⟦。⟧\n\n青禾社区居民委员会\n\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：⟦1.⟧消防演练方案\n\n青禾社区居民委员会\n\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：消防演练方案\n\n青禾社区居民委员会\n\n2026年3月5日',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　⟦3.⟧参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n现将演练方案印发给你们。\n\n附件：1.消防演练方案\n　　　2.参演人员名单\n\n青禾社区居民委员会\n\n2026年3月5日',
    },
  ],
  *check(draft) {
    const noted = readNote(draft)
    if (!noted) return
    yield* marksIn(noted, draft)
    yield* numbersIn(noted, draft)
  },
}

function* marksIn(noted: readonly NotedAttachment[], {text}: Draft): Iterable<Report> {
  for (const {mark: span} of noted) {
    if (!span) continue
    const mark = text.slice(span.start, span.end)
    yield {
      span,
      message: `附件名称后面不加“${mark}”。（GB/T 9704—2012 7.3.4）`,
      fixes: [{title: `删去“${mark}”`, edits: [{span, text: ''}], safe: true}],
    }
  }
}

function* numbersIn(noted: readonly NotedAttachment[], draft: Draft): Iterable<Report> {
  const [only, ...others] = noted
  if (only?.number && others.length === 0) {
    // The writer may be about to write the second one.
    if (only.number.value !== 1 || !isSigned(draft)) return
    const message =
      '这里只列了一个附件，通常不编号，写成“附件：”加名称即可；还有别的附件的，请补上。（GB/T 9704—2012 7.3.4）'
    yield {span: only.number.span, message}
    return
  }
  if (noted.some(({number}) => !number)) return
  for (const [index, {number}] of noted.entries()) {
    if (number!.value === index + 1) continue
    const message = `附件的序号到这里该是${index + 1}，写的是${number!.value}，请核对是不是漏了附件或序号没有改。`
    yield {span: number!.span, severity: 'information', message}
    return
  }
}

const isSigned = ({signature, issueDate}: Draft): boolean => Boolean(signature ?? issueDate)
