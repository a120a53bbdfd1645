import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** One body under two names: 劳动保障站 and 劳动保障工作站, near each other. Offsets count from the draft. */
export const nameVariant: DraftRule = {
  id: 'name-variant',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '机构名称前后不一',
  rationale: '同一个站、室，前一句多两个字，后一句少两个字，读的人会以为是两个机构。名称以挂牌的为准，全文一致。',
  basis: {source: '实务', clause: '机构名称前后一致'},
  examples: [
    {
      bad: '建立了《社区⟦劳动保障站⟧工作职责》《社区劳动保障工作站管理制度》。',
      good: '建立了《社区劳动保障工作站工作职责》《社区劳动保障工作站管理制度》。',
    },
  ],
  *check({lines}) {
    const last = new Map<string, Seen>()
    const told = new Set<string>()
    let filled = 0
    for (const {line, offset} of lines) {
      if (line.kind !== 'blank') filled++
      for (const name of namesIn(line)) {
        const before = last.get(name.key)
        const here = {...name, place: shift(name.span, offset), line: filled}
        last.set(name.key, here)
        if (!before || before.text === name.text || told.has(name.key)) continue
        if (here.line - before.line > NEAR || !isSameOwner(before.owner, name.owner)) continue
        told.add(name.key)
        // The longer name is the likelier one on the sign.
        const [short, long] = before.text.length < name.text.length ? [before, here] : [here, before]
        yield {
          span: short.place,
          message: `这里写“${short.text}”，${short === here ? '前面' : '后面'}写“${long.text}”，是同一个机构的，请改成一致。`,
          related: [{span: long.place, message: '另一处的写法'}],
        }
      }
    }
  },
}

interface Name {
  /** 劳动保障…站 */
  readonly key: string
  readonly text: string
  /** The two characters before it, if they are Han: 社区. */
  readonly owner: string
  readonly span: Span
}
type Seen = Name & {readonly place: Span; readonly line: number}

/** In how many filled lines the other name is looked for. */
const NEAR = 2

const isSameOwner = (a: string, b: string): boolean => a === b || a === '' || b === ''

const remembered = new LineMemory<readonly Name[]>()

function namesIn(line: Line): readonly Name[] {
  const known = remembered.get(line)
  if (known) return known
  const found = line.kind !== 'code' && POSSIBLE.test(line.prose) ? readNames(line) : []
  remembered.set(line, found)
  return found
}

const END = /[站室](?![点點位内內外里台长長])/gu
const POSSIBLE = /[站室]/
/** The owner, the stem and 工作, looked at from the end of the name back. */
const BEFORE_END = /(\p{Script=Han}{2})?(\p{Script=Han}{4})(工作|服[务務]|管理|[综綜]合)$/u
const BEFORE_BARE_END = /(\p{Script=Han}{2})?(\p{Script=Han}{4})$/u
const LONGEST = 8

function readNames({prose}: Line): Name[] {
  return matchesIn(prose, END).flatMap(({0: end, index}) => {
    const before = prose.slice(Math.max(0, index - LONGEST), index)
    const [, owner = '', stem = '', more = ''] = BEFORE_END.exec(before) ?? BEFORE_BARE_END.exec(before) ?? []
    if (stem === '' || /[的在到了和与是有个各]/u.test(stem)) return []
    const text = stem + more + end
    return [{key: stem + end, text, owner, span: {start: index + 1 - text.length, end: index + 1}}]
  })
}
