// Runs one peer in this process, over the texts of a task. usage: node peer.js PEER (a Task as JSON on standard input)
import {readFileSync} from 'node:fs'
import {timePasses} from '../passes.mjs'
import {textlintRules, type Peer} from '../peerNames.mjs'

type Check = (text: string) => number | Promise<number>

/** What a package exports; peers are not installed with us, so that nothing is known of their types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const load = (name: string): Promise<any> => import(name)

/** The function that a module exports, however it was compiled. */
const loadDefault = async (name: string): Promise<unknown> => {
  const {default: exported} = await load(name)
  return exported.default ?? exported
}

/** Each with the rules that it has on by itself; textlint has none. */
const checks: Readonly<Record<Peer, () => Promise<Check>>> = {
  async zhlint() {
    const {run} = await load('zhlint')
    return text => run(text, {rules: {preset: 'default'}}).validations.length
  },
  async autocorrect() {
    const {default: autocorrect} = await load('autocorrect-node')
    return text => autocorrect.lintFor(text, 'report.md').lines.length
  },
  async markdownlint() {
    const {lint} = await load('markdownlint/sync')
    return text => lint({strings: {text}}).text.length
  },
  async textlint() {
    const {TextlintKernel} = await load('@textlint/kernel')
    const kernel = new TextlintKernel()
    const markdown = {
      pluginId: 'markdown',
      plugin: await loadDefault('@textlint/textlint-plugin-markdown'),
      options: true,
    }
    const rules = await Promise.all(
      textlintRules.map(async ruleId => ({ruleId, rule: await loadDefault(`textlint-rule-${ruleId}`)})),
    )
    return async text => {
      const {messages} = await kernel.lintText(text, {ext: '.md', filePath: 'report.md', plugins: [markdown], rules})
      return messages.length
    }
  },
  async 'lint-md'() {
    const {lintMarkdown} = await load('@lint-md/core')
    return text => lintMarkdown(text).lintResult.length
  },
}

async function main(): Promise<void> {
  const check = await checks[process.argv[2] as Peer]()
  await timePasses(readFileSync(0, 'utf8'), check)
}

void main()
