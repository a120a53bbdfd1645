import assert from 'node:assert/strict'
import fc from 'fast-check'
import {genres} from '../../server/src/data/index'
import type {Section} from '../../server/src/draft/draft'
import {readDraft} from '../../server/src/draft/readDraft'
import {contentOf} from './draftContent'

const runs = Number(process.env['RUNS'] ?? 150)

/** Lines as they stand in drafts, right and wrong, and some that stand in none. */
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '',
      '　　',
      '# 2025年工作总结',
      '## 一、主要工作',
      '述职报告1尊敬的领导：',
      '各位领导：',
      '一、主要工作',
      '二、存在问题',
      '（一）走访到位。全年走访300户。',
      '(二)、答复及时',
      '1、建立台账。',
      '2.召开会议。',
      '1.2022年工作',
      '20xx年**社区',
      '一是登记；二是办理；三是答复。',
      '第一章　总则',
      '第一条　为了规范管理，制定本制度。',
      '**（一）加强领导。**各单位要重视。',
      '- 列表',
      '1. 列表',
      '> 引用',
      '| 甲 | 乙 |',
      '| --- | --- |',
      '```',
      '<!-- 说明 -->',
      '---',
      '特此报告。',
      '述职人：__',
      '20_年_月_日',
      '2025年12月20日',
      '附件：1.名单',
      '附件1',
      '幸福社区居民委员会',
      '1 现状',
      '1.1 人员',
      '①第一项',
      '虽然有进步，但与要求相比还有差距。',
      '文种：工作总结',
    ),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 30})},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 30})},
)
const text = fc
  .tuple(fc.array(line, {maxLength: 30}), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([lines, end]) => lines.join(end))

const all = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap(section => [section, ...all(section.children)])

describe('readDraft, for any text', () => {
  it('gives a draft whose spans lie in the text and whose sections nest', () => {
    fc.assert(
      fc.property(text, source => {
        const draft = readDraft(source, {genres})
        const spans = [
          draft.title,
          draft.salutation,
          draft.lead,
          draft.closing,
          draft.signature,
          draft.issueDate,
          ...draft.attachments,
        ].flatMap(part => (part ? [part.span] : []))
        const sections = all(draft.sections)
        for (const {start, end} of [...spans, ...sections.flatMap(({span, heading}) => [span, heading]), draft.body]) {
          assert.ok(0 <= start && start <= end && end <= source.length, `${start}–${end} of ${source.length}`)
        }
        for (const section of sections) {
          section.children.forEach((child, index) => {
            assert.equal(child.level, section.level + 1)
            assert.ok(
              section.span.start <= child.span.start && child.span.end <= section.span.end,
              'a child inside its parent',
            )
            const next = section.children[index + 1]
            assert.ok(!next || child.span.end <= next.span.start, 'one sibling after the other')
          })
        }
        for (const section of sections) {
          if (section.ordinal)
            assert.equal(
              source.slice(section.ordinal.offset, section.ordinal.offset + section.ordinal.text.length),
              section.ordinal.text,
            )
        }
      }),
      {numRuns: runs},
    )
  })

  it('holds every character of the body in its lines, in order', () => {
    fc.assert(
      fc.property(text, source => {
        const draft = readDraft(source, {genres})
        let at = draft.frontMatter.span.end
        for (const {line, offset} of draft.lines) {
          assert.match(source.slice(at, offset), /^(?:\r\n|\n|\r)?$/)
          assert.equal(source.slice(offset, offset + line.text.length), line.text)
          at = offset + line.text.length
        }
        assert.match(source.slice(at), /^(?:\r\n|\n|\r)?$/)
      }),
      {numRuns: runs},
    )
  })

  it('reads the same with an earlier version as without', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat({max: 12}),
      fc.oneof(line, fc.constantFrom('、', '。', '\n', '**', '（', '一')),
    )
    fc.assert(
      fc.property(text, fc.array(edit, {minLength: 1, maxLength: 5}), (source, edits) => {
        let draft = readDraft(source, {genres})
        let current = source
        for (const [place, length, added] of edits) {
          const at = place % (current.length + 1)
          current = current.slice(0, at) + added + current.slice(at + length)
          draft = readDraft(current, {genres, previous: draft})
        }
        assert.deepEqual(contentOf(draft), contentOf(readDraft(current, {genres})))
      }),
      {numRuns: runs},
    )
  })
})
