import type {Scar} from '../../data/schema'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {silence, type LineRule, type Report} from '../rule'
import {wordOf} from '../signs'
import {isHan} from '../text'
import {isForm} from './forms'
import {scarsIn, scarWords, type FoundScar} from './scars'

/** 缺词语: a time, a name or other words were deleted, and what asks for them is left: `于专门成立`, `“”末`, `在的领导下`. */
export const deletedWords: LineRule = {
  id: 'deleted-words',
  category: 'residue',
  scope: 'paragraph',
  signs: [wordOf(scarWords)],
  severity: 'error',
  title: '缺词语',
  rationale:
    '删去旧稿或范文里的时间、地点、名称后忘了填新的，就会留下“于年成立”“在的领导下”“到“”末”这样的句子。该填什么只有写稿的人知道，这里只指出，不代填。落款、附件和给别人填写的表样里的空白不在此列。',
  basis: {source: '条例', clause: '第二十条（四）：时间、数字、人名、地名准确'},
  examples: [
    {bad: '经过努力，⟦于⟧评上了先进集体。', good: '经过努力，于2024年评上了先进集体。'},
    {bad: '自⟦年⟧以来，社区坚持每周走访。', good: '自2023年以来，社区坚持每周走访。'},
    {bad: '到⟦“”⟧末，服务站实现全覆盖。', good: '到“十四五”末，服务站实现全覆盖。'},
    {bad: '⟦在的正确领导下⟧，社区完成了各项任务。', good: '在街道党工委的正确领导下，社区完成了各项任务。'},
    {bad: '掌握辖区楼栋⟦、、⟧人口等情况。', good: '掌握辖区楼栋、人口等情况。'},
  ],
  appliesTo: draft => !isForm(draft),
  check(line, {part}) {
    const scars = part === 'attachment' || line.kind === 'table' ? [] : scarsIn(line)
    return scars.length > 0 ? reports(line, scars) : silence
  },
}

function* reports(line: Line, scars: readonly FoundScar[]): Iterable<Report> {
  for (const {by, scar, span} of scars) {
    if (by !== 'deletion' || scar.missing === '数字') continue
    const message = messageOf(line, span, scar)
    yield scar.severity ? {span, message, severity: scar.severity} : {span, message}
  }
}

function messageOf({prose, contentStart}: Line, {start, end}: Span, {missing = '内容'}: Scar): string {
  const found = prose.slice(start, end)
  if (/^、+$/.test(found)) return '相连的顿号之间缺少内容，请补上，或删去多出的顿号。'
  if (/^[“‘《「〈（(].$/.test(found)) return '这一对标点里是空的，像是删去后没有补上，请核对。'
  const short = found.length < 3 && start > contentStart && isHan(prose[start - 1]) ? prose[start - 1]! : ''
  return `“${short}${found}”这里缺少${missing}，像是删去后没有补上，请核对。`
}
