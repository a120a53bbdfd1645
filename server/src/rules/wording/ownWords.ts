import type {WordLists} from '../../data/wordLists'
import type {Line} from '../../markdown/line'
import {someProtected} from '../../markdown/quoted'
import {holds, type Span} from '../../markdown/span'
import type {Fix, LineRule, Report, Severity} from '../rule'
import {createWordFinder, type Findable} from './wordFinder'

const basis = {source: '实务', clause: '本单位词表（.gongwen/words.json，或设置 gongwen.words）'} as const

/** The lists that the examples below are about. */
export const exampleWords: WordLists = {
  accept: [],
  replace: [{wrong: '农技站', right: '农业技术推广站'}],
  forbid: [{word: '亲们'}],
}

/** 本单位写法: words that the writer's own list writes otherwise. */
export function ownReplace({replace}: WordLists): LineRule {
  return {
    ...ownRule(replace, ({wrong, right, note, safe = false}, span) => ({
      message: `“${wrong}”在本单位词表中写作“${right}”${noted(note)}`,
      fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe}],
    })),
    id: 'own-replace',
    title: '本单位写法',
    rationale:
      '本单位词表 replace 中的词，在这里有统一的写法。词表放在工作区的 .gongwen/words.json；程度和是否自动改，可以逐条写明。引文和书名里的只作建议，不改。',
    examples: [{bad: '材料报县⟦农技站⟧审核。', good: '材料报县农业技术推广站审核。'}],
  }
}

/** 本单位不用的词: words that the writer's own list does without. */
export function ownForbid({forbid}: WordLists): LineRule {
  const entries = forbid.map(({word, ...rest}) => ({...rest, wrong: word}))
  return {
    ...ownRule(entries, ({wrong, note}) => ({message: `“${wrong}”列在本单位词表的不用词中${noted(note)}`})),
    id: 'own-forbid',
    title: '本单位不用的词',
    rationale:
      '本单位词表 forbid 中的词，在这里不用。怎样改由写稿人斟酌，所以只提示。词表放在工作区的 .gongwen/words.json，程度可以逐条写明。',
    examples: [{bad: '⟦亲们⟧可到社区服务大厅办理。', good: '居民可到社区服务大厅办理。'}],
  }
}

interface Entry extends Findable {
  readonly note?: string | undefined
  readonly severity?: Severity | undefined
}

function ownRule<E extends Entry>(
  entries: readonly E[],
  say: (entry: E, span: Span) => {readonly message: string; readonly fixes?: readonly Fix[]},
): Omit<LineRule, 'id' | 'title' | 'rationale' | 'examples'> {
  const {find} = createWordFinder(entries.map(entry => ({...entry, ...edgesOf(entry.wrong)})))
  return {
    category: 'wording',
    scope: 'paragraph',
    severity: 'information',
    basis,
    *check(line) {
      for (const {entry, start} of find(line.prose)) {
        const span = {start, end: start + entry.wrong.length}
        yield {span, ...say(entry, span), ...loudness(entry, span, line)}
      }
    },
  }
}

/** What a quotation says is not the writer's to put otherwise. */
function loudness({severity}: Entry, span: Span, line: Line): Pick<Report, 'severity'> {
  if (someProtected(line, span, stretch => holds(stretch, span))) return {severity: 'hint'}
  return severity ? {severity} : {}
}

/** `AI` is no word in `AIDS`. */
const edgesOf = (word: string): Pick<Findable, 'notAfter' | 'notBefore'> => ({
  ...(/^\w/.test(word) ? {notAfter: '\\w'} : {}),
  ...(/\w$/.test(word) ? {notBefore: '\\w'} : {}),
})

const noted = (note: string | undefined): string => (note ? `：${note}` : '。')
