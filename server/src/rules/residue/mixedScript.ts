import type {Draft, DraftLine} from '../../draft/draft'
import type {Edit} from '../../markdown/edit'
import {protectedStretches} from '../../markdown/quoted'
import {shift} from '../../markdown/span'
import {isHan} from '../text'
import type {DraftRule, Report} from '../rule'
import {oddIn, simplificationOf} from './simplification'

const clause = '《国家通用语言文字法》第九条，《通用规范汉字表》附件1'

/** 繁体字和异体字: characters that the 通用规范汉字表 does not have. Offsets count from the draft. */
export const mixedScript: DraftRule = {
  id: 'mixed-script',
  category: 'residue',
  scope: 'draft',
  severity: 'warning',
  title: '繁体字和异体字',
  rationale:
    '国家机关以规范汉字为公务用字。从港澳台网页或输入法切换到繁体时，会混进繁体字和异体字；整篇都是繁体的，可一次转为简体。人名、书法作品和引文里的照原样，请核对后保留。',
  basis: {source: '法律', clause},
  aggregate: {from: 3, message: count => `全文有${count}处繁体字或异体字，公文用规范汉字。（${clause}）`},
  examples: [
    {bad: '全年办结⟦訴⟧求86件，走访⟦獨⟧居老人320户。', good: '全年办结诉求86件，走访独居老人320户。'},
    {bad: '由网格员担任信息⟦採⟧集员。', good: '由网格员担任信息采集员。'},
    {bad: '社区设备已全部⟦攷⟧核验收。', good: '社区设备已全部考核验收。'},
    {
      bad: '⟦關⟧於申請經費的請示\n\n社區辦公用房年久失修，現申請維修經費，請予批准。',
      good: '关于申请经费的请示\n\n社区办公用房年久失修，现申请维修经费，请予批准。',
    },
  ],
  *check(draft) {
    if (draft.script === 'traditional') yield* wholeDraft(draft)
    else for (const line of draft.lines) if (oddIn(line.line).length > 0) yield* inLine(line)
  },
}

function* inLine({line, offset}: DraftLine): Iterable<Report> {
  const found = oddIn(line)
  const quoted = protectedStretches(line)
  for (const {at, right, kind} of found) {
    const span = shift({start: at, end: at + 1}, offset)
    const isQuoted = quoted.some(({start, end}) => start <= at && at < end)
    const name = kind === 'traditional' ? '繁体字' : '异体字'
    yield {
      span,
      ...(isQuoted ? {severity: 'hint' as const} : {}),
      message: `“${line.prose[at]}”是${name}，规范字为“${right}”。（${clause}）`,
      fixes: [
        {
          title: `改为“${right}”`,
          edits: [{span, text: right}],
          safe: kind === 'traditional' && !mayBeName(line.prose, at),
        },
      ],
    }
  }
}

/** Whether the character may stand in a name, which is the bearer's to write: `、張三、`, `陳國棟同志`. */
function mayBeName(prose: string, at: number): boolean {
  let [start, end] = [at, at]
  while (start > 0 && at - start < 5 && isHan(prose[start - 1])) start--
  while (end < prose.length && end - at < 5 && isHan(prose[end])) end++
  return end - start <= 4 || /^.{1,3}(?:先生|女士|同志|书记|主任|教授|老师|院士)/u.test(prose.slice(at, at + 6))
}

/** One finding for all, at the first place; what is quoted stays as it is. */
function* wholeDraft({lines}: Draft): Iterable<Report> {
  let first: number | undefined
  let count = 0
  const edits: Edit[] = []
  for (const {line, offset} of lines) {
    const found = oddIn(line)
    if (found[0]) first ??= offset + found[0].at
    count += found.length
    for (const edit of simplificationOf(line, 'traditional').edits)
      edits.push({span: shift(edit.span, offset), text: edit.text})
  }
  if (first === undefined) return
  yield {
    span: {start: first, end: first + 1},
    message: `全文是繁体字（${count}处），公文用规范汉字，可一次转为简体；引号和书名号里的照原样，请核对。（${clause}）`,
    fixes: edits.length > 0 ? [{title: '转为简体', edits, safe: false}] : [],
  }
}
