import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {pair} from '../signs'
import {at, isQuoted, replace} from './mend'

const wrongMark =
  /(?:[一二三四五六七八九十]是([，、：])|(首先|其次|再次|最后|其[一二三四五]|第[一二三四五六七八九十])、(?!第))(?=\p{Script=Han})/gu

/** 序次语后的标点: `一是，…` has none, `首先、…` and `第一、…` have a comma. */
export const itemMark: LineRule = {
  id: 'item-mark',
  category: 'punctuation',
  scope: 'paragraph',
  signs: [pair('是先次后一二三四五六七八九十', '，、：')],
  severity: 'hint',
  title: '序次语后的标点',
  rationale: '“一是”“二是”之后不用标点，直接写内容；“首先”“其次”“第一”“其一”之后用逗号。',
  basis: {source: '附录B说明', clause: 'GB/T 15834—2011 附录B.3.1、B.3.7'},
  aggregate: {
    from: 3,
    message: count =>
      `有${count}处序次语后的标点可改：“一是”后不用标点，“首先”“第一”后用逗号。（GB/T 15834—2011 附录B.3，说明性）`,
  },
  examples: [
    {bad: '一是⟦，⟧加强巡查。', good: '一是加强巡查。'},
    {bad: '首先⟦、⟧要摸清底数。', good: '首先，要摸清底数。'},
    {bad: '第一⟦、⟧要摸清底数。', good: '第一，要摸清底数。'},
  ],
  *check(line) {
    for (const {0: found, 1: afterIs, 2: word, index} of matchesIn(line.prose, wrongMark)) {
      const place = index + found.length - 1
      if (!begins(line.prose, index, word) || isQuoted(line, place)) continue
      const message = afterIs
        ? `“一是”之类的序次语后通常不用“${afterIs}”。（GB/T 15834—2011 附录B.3.7，说明性）`
        : '“首先”“第一”之类的序次语后通常用逗号。（GB/T 15834—2011 附录B.3.1，说明性）'
      yield {span: at(place), message, fixes: [replace(at(place), afterIs ? '' : '，', true)]}
    }
  },
}

/** Whether a clause begins there; 第一 enumerates at the beginning of a sentence only: `坚持安全第一、预防为主`. */
const begins = (prose: string, index: number, word: string | undefined): boolean =>
  index === 0 || (word?.startsWith('第') ? /[。；：\s]/u : /[。；：，\s]/u).test(prose[index - 1]!)
