import {lexicons} from '../../data/lexicons'
import {lexiconRule} from './lexiconRule'

/** 错别字: words that are wrong wherever they stand. */
export const certainWrongWords = lexiconRule(lexicons.certainWrongWords, {
  id: 'certain-wrong-words',
  severity: 'error',
  title: '错别字',
  rationale:
    '音近、形近的字在拼音和手写输入时容易选错。这里只收在任何上下文里都错、或由前后字就能断定的词；专名和引文里的同形字只提示，不自动改。',
  basis: {source: '法律', clause: '《国家通用语言文字法》第二条、第十条：公务用字用规范汉字'},
  say: ({wrong, right, note}) =>
    `“${wrong}”${right === undefined ? '有误' : `应为“${right}”`}${note ? `：${note}` : '。'}`,
})
