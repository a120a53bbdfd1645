import assert from 'node:assert/strict'
import {parseBlocks} from '../../server/src/markdown/parseBlocks'
import {sentences} from '../../server/src/markdown/sentence'

const lineOf = (text: string) => parseBlocks(text).blocks[0]!.block.lines[0]!.line

describe('the sentences of a line', () => {
  const cases: readonly (readonly [text: string, ...sentences: string[]])[] = [
    ['甲做好了。乙也做好了！好吗？', '甲做好了。', '乙也做好了！', '好吗？'],
    ['没有句末标点', '没有句末标点'],
    ['甲。 　乙', '甲。', '乙'],
    ['　　甲；乙；丙。', '甲；乙；丙。'],
    ['真的吗？！是的。', '真的吗？！', '是的。'],
    ['读了《怎么办？》以后。再读。', '读了《怎么办？》以后。', '再读。'],
    ['他说：“来了。走吧。”大家都走。', '他说：“来了。走吧。”', '大家都走。'],
    ['“来了。”大家说。', '“来了。”', '大家说。'],
    ['提出“抓早。抓小。”的要求。', '提出“抓早。抓小。”的要求。'],
    ['他说：“好！”，就走了。', '他说：“好！”，就走了。'],
    ['甲（见附件。）乙。', '甲（见附件。）乙。'],
    ['甲。（见附件。）乙。', '甲。', '（见附件。）', '乙。'],
    ['“没有关上。后面还有。', '“没有关上。', '后面还有。'],
    ['上一行开的。”下一句。', '上一行开的。”', '下一句。'],
    ['一.加强领导.提高认识.', '一.加强领导.', '提高认识.'],
    ['增长3.5%，版本1.2。', '增长3.5%，版本1.2。'],
    ['**一、概况。**正文。', '一、概况。', '正文。'],
    ['## 题目', '题目'],
    ['- 甲。乙。', '甲。', '乙。'],
    ['`甲。乙`'],
    [''],
  ]
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      const line = lineOf(`${text}\n`)
      assert.deepEqual(
        sentences(line).map(({start, end}) => line.text.slice(start, end)),
        expected,
      )
    })
  }
  it('are remembered by the line', () => {
    const line = lineOf('甲。乙。')
    assert.equal(sentences(line), sentences(line))
  })
})
