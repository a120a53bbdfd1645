import platitudes from '../../data/lexicons/platitudes.json'
import type {Draft, PartState, Section} from '../../draft/draft'
import {compiled} from '../../draft/genre'
import {lineFacts, plainText} from '../../draft/lineFacts'
import {namesPart} from '../../draft/parts'
import {sentences} from '../../markdown/sentence'
import type {Span} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {sectionName} from './place'

/** What a part has to name, by its id; of other parts nothing is said. */
const wanted: Readonly<Record<string, string>> = {
  problems: '请写明是哪件事、什么表现',
  shortcomings: '请写明是哪件事、什么表现',
  causes: '请写明是哪件事、为什么没有做好',
  experience: '请写明是从哪件事上得来的、当时怎么做',
  gains: '请写明是从哪件事上得来的、当时怎么做',
  next: '请写明做什么、谁来做、什么时候完成',
  plan: '请写明做什么、谁来做、什么时候完成',
  measures: '请写明做什么、谁来做、什么时候完成',
  rectify: '请写明改什么、谁来改、什么时候改好',
}

/** A part of the kind that is there and says only what could stand in any draft. */
export const platitude: DraftRule = {
  id: 'platitude',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '空话',
  rationale:
    '“还存在一些不足”“今后继续努力”放在哪篇稿子里都成立，读者看不出说的是哪件事。问题写明是哪件事、什么表现；打算写明做什么、谁来做、什么时候完成。只有整个部分全是这类话时才提示。',
  basis: {source: '实务', clause: '问题和打算要写具体'},
  examples: [
    {
      genre: '述职报告',
      bad: '# 2025年度述职报告\n\n一、履行职责情况\n\n全年入户走访860户。\n\n二、存在问题\n\n⟦金无足赤，人无完人，工作中还存在一些不足。⟧\n\n三、今后打算\n\n每周入户走访10户。\n\n述职人：王秀英\n\n2025年12月20日',
      good: '# 2025年度述职报告\n\n一、履行职责情况\n\n全年入户走访860户。\n\n二、存在问题\n\n东区停车位改造拖了两个月，居民来电催问时没有及时答复。\n\n三、今后打算\n\n每周入户走访10户。\n\n述职人：王秀英\n\n2025年12月20日',
    },
    {
      genre: '工作总结',
      bad: '# 青禾社区2025年工作总结\n\n一、主要工作\n\n全年办结居民诉求312件。\n\n二、下一步打算\n\n⟦今后，我们将继续努力，再创佳绩，推动各项工作更上新台阶。⟧\n\n青禾社区居民委员会\n\n2025年12月20日',
      good: '# 青禾社区2025年工作总结\n\n一、主要工作\n\n全年办结居民诉求312件。\n\n二、下一步打算\n\n由物业专员牵头，上半年再加装两部电梯。\n\n青禾社区居民委员会\n\n2025年12月20日',
    },
  ],
  *check(draft) {
    if (!draft.genre || draft.script === 'traditional') return
    const said = new Set<Section>()
    for (const state of draft.parts) {
      const section = headedSection(state, draft)
      const span = section && !said.has(section) ? emptyWords(section, draft) : undefined
      if (!section || !span) continue
      said.add(section)
      const message = `“${sectionName(section)}”这一部分有了，但没有写到具体的事，${wanted[state.id]!}。`
      yield {span, message}
    }
  },
}

/** The section whose heading names the part, if the part is one of those that have to be concrete. */
function headedSection(state: PartState, {genre}: Draft): Section | undefined {
  if (state.state === 'missing' || !state.section || !Object.hasOwn(wanted, state.id)) return undefined
  const part = genre!.parts.find(({id}) => id === state.id)!
  return part.place !== 'body' && namesPart(state.section.title, part) ? state.section : undefined
}

const MOST_SENTENCES = 2

/** Where the text of a section stands, if all of it is commonplaces. */
function emptyWords(section: Section, draft: Draft): Span | undefined {
  if (section.children.length > 0) return undefined
  const found: Span[] = []
  for (let at = section.line; at < draft.lines.length && draft.lines[at]!.offset < section.span.end; at++) {
    const {line, offset} = draft.lines[at]!
    const isOwn = at === section.line
    if (line.kind === 'blank' || (isOwn && section.layout === 'own-line')) continue
    const {ordinal, inline} = lineFacts(line)
    if ((!isOwn && (line.kind !== 'prose' || ordinal)) || inline.length > 0) return undefined
    for (const span of sentences(line)) {
      const start = Math.max(offset + span.start, isOwn ? section.heading.end : 0)
      if (start < offset + span.end) found.push({start, end: offset + span.end})
    }
    if (found.length > MOST_SENTENCES) return undefined
  }
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || !found.every(({start, end}) => saysNothing(draft.text.slice(start, end)))) return undefined
  return {start: first.start, end: last.end}
}

/** What makes a sentence concrete, or a list: a number, a quotation, items. */
const CONCRETE = /[\d０-９“”"「」『』《》]|[一二三四五六七八九]是|第[一二三四五]|其[一二三四五]|首先|其次/u
const MARKS_BETWEEN = /[，、；：,;:\s\u3000]+/u

/** Whether a whole sentence is made of commonplaces: each clause is one or leads to one. */
function saysNothing(sentence: string): boolean {
  const text = plainText(sentence)
  if (CONCRETE.test(text) || !/[。！!]$/u.test(text)) return false
  const clauses = text
    .replace(/[。！!]+$/u, '')
    .split(MARKS_BETWEEN)
    .filter(Boolean)
    .map(readClause)
  return clauses.includes('commonplace') && !clauses.includes('other')
}

function readClause(clause: string): 'commonplace' | 'filler' | 'other' {
  if (commonplace.test(clause)) return 'commonplace'
  return filler.test(clause) ? 'filler' : 'other'
}

const anyOf = (entries: readonly {readonly pattern: string}[]): string =>
  entries.map(({pattern}) => `(?:${pattern})`).join('|')
const openers = `(?:${anyOf(platitudes.openers)}){0,6}`
const commonplace = compiled(`^${openers}(?:${anyOf(platitudes.commonplaces)})$`)
const filler = compiled(`^(?:${openers}|${openers}(?:${anyOf(platitudes.fillers)}))$`)
