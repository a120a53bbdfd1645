import {explained, ruleDocumentation} from '../../service'
import type {Command} from '../command'
import {suggestion} from '../nearest'
import {exitCode, Stop} from '../stop'

/** `gongwen explain`: why a rule is there, with examples. */
export const explain: Command = {
  name: 'explain',
  summary: '说明一条规则：查什么、为什么、依据、例子',
  operands: '规则',
  options: {},
  async run({operands}, io) {
    const [id] = operands
    if (id === undefined || operands.length > 1) throw new Stop('要写一条规则的名字；gongwen rules 列出全部规则。')
    const rule = explained.find(candidate => candidate.id === id)
    if (rule === undefined) {
      const ids = explained.map(candidate => candidate.id)
      throw new Stop(`没有规则“${id}”。${suggestion(id, ids)}gongwen rules 列出全部规则。`)
    }
    io.out(`${ruleDocumentation(rule).trimEnd()}\n`)
    return exitCode.clean
  },
}
