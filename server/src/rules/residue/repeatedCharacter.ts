import repeatedCharacters from '../../data/lexicons/repeated-characters.json'
import type {LineRule} from '../rule'
import {lexiconRule} from '../wording/lexiconRule'

const doubled = lexiconRule(repeatedCharacters, {
  id: 'repeated-character',
  severity: 'error',
  title: '重复的字',
  rationale:
    '输入或改稿时常把一个字打了两遍，如“的的”“社社区”。这里只收前后字能断定是重复的；“家家户户”“目的的实现”“在在职党员中”一类合法的叠字不报。',
  basis: {source: '条例', clause: '第二十条（四）：文字用法规范'},
  say: ({wrong, right}) => `“${wrong}”重复了一个字，应为“${right}”。`,
})

/** 重复的字: a character written twice, by a list. */
export const repeatedCharacter: LineRule = {...doubled, category: 'residue', isText: true}
