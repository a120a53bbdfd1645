import {lexicons} from '../../data/lexicons'
import {lexiconRule} from './lexiconRule'

/** 易混词: words that are right elsewhere and wrong beside the words they stand with. */
export const confusables = lexiconRule(lexicons.confusables, {
  id: 'confusables',
  severity: 'information',
  title: '易混词',
  rationale:
    '“截止”与“截至”、“反应”与“反映”这类词音近义近，单看都对，放在特定的词前后才能断定用错。这里只收凭前后几个字就能断定的情形；两种写法都有人用的只作轻微提示。',
  basis: {source: '实务', clause: '《现代汉语词典》释义和用例；法律、党章另有写法的从其写法'},
  inQuotes: 'silent',
  say: ({right, note}) => `此处应为“${right}”${note ? `：${note}` : '。'}`,
})
