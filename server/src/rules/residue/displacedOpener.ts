import {matchesIn} from '../../markdown/matches'
import {knownText} from '../../draft/knownText'
import type {LineRule} from '../rule'
import {wordOf} from '../signs'
import {allLists} from '../wording/allLists'

const words = '首先|其次|再次|再者|此外|另外|因此|所以|但是|然而|而且|并且|总之|同时|与此同时|最后|因而|于是|不仅如此'
const listed = allLists.add(words.split('|'), word => `${word}。`)

/**
 * 错位的连接词: spinning tools take a sentence's opening word and put it, with a full stop, at the end of a clause:
 * `查清住户的数量，首先。建立台账`.
 */
export const displacedOpener: LineRule = {
  id: 'displaced-opener',
  category: 'residue',
  scope: 'paragraph',
  signs: [wordOf(listed)],
  severity: 'error',
  title: '错位的连接词',
  rationale:
    '“首先”“其次”“再次”这类词是领起后文的，后面不用句号。单独成句，多半是网上的洗稿工具把句首的词挪了位置，或者误打了句号，应核对原句后改正。',
  basis: {source: '实务', clause: '定稿前清除网页残留'},
  examples: [
    {
      bad: '摸清各网格住户的底数，⟦首先。⟧建立健全基础台账。',
      good: '首先，摸清各网格住户的底数，建立健全基础台账。',
    },
    {bad: '⟦此外。⟧社区还开设了助餐点。', good: '此外，社区还开设了助餐点。'},
    {bad: '走访中发现新情况，⟦再次。⟧新问题及时上报。', good: '再次，对走访中发现的新情况、新问题及时上报。'},
  ],
  *check(line) {
    const {prose, contentStart} = line
    if (!openers.test(prose)) return
    for (const match of matchesIn(knownText(line), displaced)) {
      if (match.index < contentStart) continue
      const span = {start: match.index, end: match.index + match[0].length}
      const word = prose.slice(span.start, span.end - 1)
      yield {span, message: `“${word}”领起后文，后面不用句号；像是从别处挪来的，请核对这句的语序。`}
    }
  },
}

const openers = /[先次外同时時此之而是且最][后後]?[。]/

/** By itself between two marks, where no sentence consists of it; 最后 and 同时 often close one. */
const displaced = new RegExp(`(?<=^[\\s\\u3000]{0,8}|[，。；：！？])(?:${words})。`, 'gu')
