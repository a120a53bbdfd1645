import {explained} from '../../service'
import type {Command} from '../command'
import {rulesJson, rulesMarkdown} from '../report/ruleList'
import {exitCode, Stop} from '../stop'

/** `gongwen rules`: what is checked. */
export const rules: Command = {
  name: 'rules',
  summary: '列出全部规则',
  operands: '',
  options: {format: {value: '格式', choices: ['markdown', 'json'], help: '输出格式；默认 markdown'}},
  async run({operands, values}, io) {
    if (operands.length > 0) throw new Stop('rules 不带参数；说明一条规则用 gongwen explain <规则>。')
    io.out(values['format'] === 'json' ? rulesJson(explained) : rulesMarkdown(explained))
    return exitCode.clean
  },
}
