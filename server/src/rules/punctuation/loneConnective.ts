import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {wordOf} from '../signs'
import {allLists} from '../wording/allLists'
import {at, isQuoted, replace} from './mend'

const words = '首先|其次|再次|最后|最後|同时|同時|此外|另外|因此|所以|但是|然而|而且|并且|总之|總之|其中'
const listed = allLists.add(words.split('|'), word => `${word}。`)

/** A word that leads to what follows, cut off from it by a full stop: `，首先。建立…`. */
const lone = new RegExp(`(?:^|[，。；：！？])(${words})。(?=\\p{Script=Han})`, 'gu')

/** 连接词后的句号: a connective that is a sentence by itself. */
export const loneConnective: LineRule = {
  id: 'lone-connective',
  category: 'punctuation',
  scope: 'paragraph',
  signs: [wordOf(listed)],
  reach: 'line',
  severity: 'warning',
  title: '连接词后的句号',
  rationale:
    '“首先”“同时”“因此”引出后面的话，自己不成一句，后面用逗号或不加标点。后面是句号，多半是改稿或拼接时弄乱了。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.1、4.4'},
  examples: [
    {bad: '首先⟦。⟧建立居民信息台账。', good: '首先，建立居民信息台账。'},
    {bad: '全年办结诉求312件。同时⟦。⟧加强回访。', good: '全年办结诉求312件。同时，加强回访。'},
  ],
  *check(line) {
    for (const {0: found, 1: word, index} of matchesIn(line.prose, lone)) {
      const place = index + found.length - 1
      if (isQuoted(line, place)) continue
      const message = `“${word}”后不用句号，用逗号接下面的话。（GB/T 15834—2011 4.4）`
      yield {span: at(place), message, fixes: [replace(at(place), '，', false)]}
    }
  },
}
