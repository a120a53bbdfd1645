import type {Line} from '../markdown/line'
import {sentences} from '../markdown/sentence'
import type {Span} from '../markdown/span'

/** What tells that something was done. */
const DONE = /了(?!解|然)|已(?!知)|圆满|荣获|被评为|获评|以来/
/** What tells that something is still to come, or a time limit. */
const TO_COME =
  /将|拟|计划|预计|力争|争取|打算|确保|务必|下一步|下步|届时|定于|限|目标|准备|安排|要求|需|请|应|必须|规划|有效|届满|到期|前|起|为止|之内|以内|待|若|如果|不得|可/

/**
 * Whether what a date stands with is told as done: the clause behind it (also beyond a comma), or `截至` before it; and nothing in
 * its sentence is still to come.
 */
export function isToldAsDone(line: Line, {start, end}: Span): boolean {
  const {prose} = line
  const sentence = sentences(line).find(other => other.end > start)
  if (!sentence || TO_COME.test(prose.slice(sentence.start, sentence.end))) return false
  const clause = /^[，,]?[^，。；]*/.exec(prose.slice(end, Math.min(sentence.end, end + 60)))![0]
  return DONE.test(clause) || /截[至止]$/.test(prose.slice(Math.max(0, start - 2), start))
}
