import {lexicons} from '../../data/lexicons'
import type {Line} from '../../markdown/line'
import {touches, type Span} from '../../markdown/span'
import {allLists} from './allLists'
import {lexiconRule} from './lexiconRule'
import {createWordFinder} from './wordFinder'

/** 易混词: words that are right elsewhere and wrong beside the words they stand with. */
export const confusables = lexiconRule(lexicons.confusables, {
  id: 'confusables',
  severity: 'information',
  title: '易混词',
  rationale:
    '“截止”与“截至”、“反应”与“反映”这类词音近义近，单看都对，放在特定的词前后才能断定用错。这里只收凭前后几个字就能断定的情形；两种写法都有人用的只作轻微提示。',
  basis: {source: '实务', clause: '《现代汉语词典》释义和用例；法律、党章另有写法的从其写法'},
  inQuotes: 'silent',
  where: (line, span) => !isCertainlyWrong(line, span),
  say: ({wrong, right, severity, note}) =>
    `“${wrong}”${severity === 'hint' ? '在这里通常写' : '在这里应为'}“${right}”${note ? `：${note}` : '。'}`,
})

const {find: findCertain} = createWordFinder(lexicons.certainWrongWords.entries, allLists)

/** Whether the list of certain wrong words speaks of the place already; asked only where a confusable word was found. */
const isCertainlyWrong = ({prose}: Line, span: Span): boolean =>
  [...findCertain(prose)].some(({entry, start}) => touches({start, end: start + entry.wrong.length}, span))
