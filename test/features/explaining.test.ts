import assert from 'node:assert/strict'
import {explained, hoverAt, isActive, ruleDocumentation, setGenreEdits} from '../../server/src/service'
import {atCursor, changed, check, lines, read, wordsOf} from './reading'

describe('rule documentation', () => {
  for (const rule of explained) {
    it(`${rule.id} is told in full`, () => {
      const page = ruleDocumentation(rule)
      assert.ok(page.startsWith(`# ${rule.title}\n`))
      assert.ok(page.includes(`\`${rule.id}\``) && page.includes(rule.rationale))
      assert.ok(!/[⟦⟧]|undefined/.test(page))
      for (const {good} of rule.examples) assert.ok(page.includes(good.trimEnd()))
      assert.ok(page.includes(`<!-- 公文忽略 ${rule.id}：理由 -->`))
    })
  }
})

describe('hover', () => {
  const hover = (marked: string) => {
    const {draft, offset} = atCursor(marked)
    const found = hoverAt(draft, check(draft), offset)
    return found && {words: wordsOf(draft, found.span), markdown: found.markdown}
  }

  it('tells the rule, why, an example and the clause', () => {
    const found = hover('# 年度工作总结\n\n办结86件‸,满意。\n')
    assert.equal(found?.words, ',')
    assert.match(found.markdown, /半角/)
    assert.match(found.markdown, /待改[^]*改后[^]*依据：GB\/T 15834/)
  })

  it('shows only the lines of an example that differ, and none where none does', () => {
    const added = hover(
      '# ‸述职报告\n\n' + '一年来，我负责三个小区的走访和居民服务，完成了各项任务。'.repeat(5) + '\n\n一、甲\n\n乙。\n',
    )
    assert.match(added!.markdown, /改后：``/)
    assert.doesNotMatch(added!.markdown, /待改：(?!``)/)
    const blank = hover('# 年度工作总结\n\n甲。\n\n‸\n\n乙。\n')
    assert.match(blank!.markdown, /多余空行/)
    assert.doesNotMatch(blank!.markdown, /待改|改后/)
  })

  it('tells what an ordinal is', () => {
    const found = hover(lines('# 年度工作总结', '', '一、甲', '', '‸（一）乙。正文。', '', '（二）丙。正文。'))
    assert.equal(found?.words, '（一）')
    assert.match(found.markdown, /第 2 层，同层共 2 项/)
  })

  it('is silent elsewhere', () => {
    assert.equal(hover('# 年度工作总结\n\n办结‸86件。\n'), undefined)
    assert.equal(hover('‸'), undefined)
  })
})

describe('setGenre', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['adds front matter', '# 甲\n', '---\n文种: 工作总结\n---\n\n# 甲\n'],
    ['adds it to nothing', '', '---\n文种: 工作总结\n---\n\n'],
    ['adds it behind a byte order mark', '\uFEFF# 甲\n', '\uFEFF---\n文种: 工作总结\n---\n\n# 甲\n'],
    ['adds it with the line ends of the draft', '# 甲\r\n', '---\r\n文种: 工作总结\r\n---\r\n\r\n# 甲\r\n'],
    ['changes what it says', '---\n密级: 内部\n文种: 工作计划\n---\n', '---\n密级: 内部\n文种: 工作总结\n---\n'],
    ['reads a full-width colon', '---\n文种：工作计划\n---\n\n甲\n', '---\n文种： 工作总结\n---\n\n甲\n'],
    [
      'adds the line to other front matter',
      '---\n作者: 张明\n---\n\n甲\n',
      '---\n文种: 工作总结\n作者: 张明\n---\n\n甲\n',
    ],
    ['leaves what is right', '---\n文种: 工作总结\n---\n', '---\n文种: 工作总结\n---\n'],
  ]
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(
        changed(before, draft => setGenreEdits(draft, '工作总结')),
        after,
      )
      assert.equal(read(after).genre?.name, '工作总结')
      assert.deepEqual(setGenreEdits(read(after), '工作总结'), [])
    })
  }
})

describe('activation', () => {
  const on = {enabled: true, listed: false}
  const cases: [name: string, text: string, facts: {enabled: boolean; listed: boolean}, active: boolean][] = [
    ['a title that ends in a known kind', '# 年度工作总结\n', on, true],
    ['front matter', '---\n文种: 工作总结\n---\n\n甲\n', on, true],
    ['a README', '# 安装说明\n\n先安装，再运行。\n', on, false],
    ['a README among the files of the setting', '# 安装说明\n', {...on, listed: true}, true],
    ['a draft where drafts are switched off', '# 年度工作总结\n', {enabled: false, listed: true}, false],
    ['nothing', '', on, false],
  ]
  for (const [name, text, facts, active] of cases) {
    it(`${name}: ${active ? 'yes' : 'no'}`, () => assert.equal(isActive(read(text), facts), active))
  }
})
