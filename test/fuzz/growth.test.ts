import assert from 'node:assert/strict'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import {createLinter} from '../../server/src/lint/linter'
import {rethrow} from '../../server/src/lint/run'
import {defaultSettings} from '../../server/src/lint/settings'
import {shownRules} from '../properties/ruleTexts'
import {copiedWhile} from '../support/copied'

const numbered = (count: number, each: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => each(at)).join('')

/** What a writer may paste too much of, each of a number. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  'headings of all levels': count => numbered(count, at => `${'#'.repeat((at % 6) + 1)} 第${at}\n\n`),
  'headings of one level': count => '## 一、甲\n\n'.repeat(count),
  'numbered lines': count => numbered(count, at => `（${at}）甲乙丙\n`),
  articles: count => numbered(count, at => `第${at}条　甲乙丙，按第${at + 1}条办。\n`),
  items: count => numbered(count, at => `${at}. 甲\n`),
  rates: count => '办结12件，办结率12%，'.repeat(count),
  parts: count => '其中甲12人、'.repeat(count) + '共12人。',
  salutations: count => '尊敬的各位领导：（1）'.repeat(count),
  'ordinals without marks': count => '（1）甲'.repeat(count),
  'words of a row without marks': count => '。一是甲乙二是丙'.repeat(count).replaceAll('。', '；'),
  'quoted words': count => '“甲”和“乙”'.repeat(count),
  'long names': count => '青禾街道办事处社区居民委员会主任王敏、'.repeat(count),
  'brackets after brackets': count => '（甲（乙）丙）'.repeat(count),
  'one word over and over': count => '社区'.repeat(count),
  'years and shares': count => '2025年增长3.5%，2024年增长2.1%；'.repeat(count),
  'codes in a line': count => '`甲`**乙**[丙](丁)'.repeat(Math.min(count, 300)),
  'lines of codes': count => '`甲`**乙**[丙](丁)\n\n'.repeat(count),
  'quoted lines': count => numbered(count, at => `> 甲${at}\n\n`),
  'comments of ours': count => '<!-- 公文忽略 全部：因故 -->\n甲。\n\n'.repeat(count),
  'letters in brackets': count => '〔〕【】[]{}'.repeat(count),
  'unequal tables': count => numbered(count, at => `| 甲${at} | 乙 |\n| --- | --- |\n| 合计 | ${at} |\n\n`),
  weekdays: count => '3月5日（星期四）、'.repeat(count),
  'long numbers': count => '12345678元、'.repeat(count),
  'repealed laws': count => '《中华人民共和国合同法》、'.repeat(count),
  'places of our own': count => '青禾社区、我社区、该社区、'.repeat(count),
  'dots and dashes': count => '…………——————'.repeat(count),
  'items with marks': count => '甲，乙；丙：丁！'.repeat(count),
  'letters and widths': count => 'ａｂＣ１２，abc'.repeat(count),
  'links and addresses': count => 'http://a.cn/b，a@b.cn、'.repeat(count),
  'times of day': count => '上午9:00至11：30、'.repeat(count),
  'amounts in words': count => '人民币壹万贰仟元（12000元）、'.repeat(count),
  'names and offices': count => '党委书记王敏、主任李强和'.repeat(count),
  periods: count => '2025年1月至3月、'.repeat(count),
  placeholders: count => '××社区20xx年[姓名]【】'.repeat(count),
  'old characters': count => '帐户登陆布署'.repeat(count),
  'doubtful words': count => '截止到目前为止大约近百余人左右'.repeat(count),
  dates: count => '2026年3月5日'.repeat(count),
  'one short name for one name': count => '某社区居民委员会（以下简称“居委会”）'.repeat(count),
  'short names': count => numbered(count, at => `某社区居民委员会（以下简称“甲${at}”）、`),
  attachments: count => `附件：${numbered(count, at => `${at + 1}.名单\n`)}`,
  notes: count => numbered(count, at => `甲[^${at}]。\n\n`) + numbered(count, at => `[^${at}]: 乙\n`),
  rows: count => `| 项 | 数 |\n| --- | --- |\n${'| 甲 | 1,000 |\n'.repeat(count)}`,
  cells: count => `|${' 甲 |'.repeat(count)}\n|${' --- |'.repeat(count)}\n|${' 1 |'.repeat(count)}`,
  'open pairs': count => '“《（'.repeat(count),
  'document numbers': count => '〔2026〕3号'.repeat(count),
  laws: count => '《中华人民共和国民法典》第一条'.repeat(count),
  'words twice': count => '的的'.repeat(count),
  'equal paragraphs': count => '社区全年组织志愿者入户走访独居老人三百二十户，送餐上门六千余份。\n\n'.repeat(count),
  'like paragraphs': count =>
    numbered(count, at => `社区第${at}次组织志愿者入户走访独居老人三百二十户，送餐上门。\n\n`),
  blanks: count => '20__年'.repeat(count),
  'bold headings': count => '**一、甲。**乙\n'.repeat(count),
}

describe('what is copied to read and check a text grows with its length only, of', () => {
  for (const [what, shape] of Object.entries(shapes)) {
    it(what, () => {
      const linter = createLinter(shownRules, defaultSettings, {onRuleError: rethrow})
      const [some, more] = [250, 1000].map(count =>
        copiedWhile(() => linter.lint(readDraft(`# 2025年工作总结\n\n${shape(count)}`, {genres}))),
      )
      assert.ok(more! <= 8 * some!, `${some} characters, and ${more} for four times as much`)
    })
  }
})
