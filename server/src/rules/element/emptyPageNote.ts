import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {pair} from '../signs'
import {spanOf} from '../text'

/** 此页无正文: the standard moves lines instead. */
export const emptyPageNote: LineRule = {
  id: 'empty-page-note',
  category: 'structure',
  scope: 'paragraph',
  signs: [pair('页', '无')],
  severity: 'hint',
  title: '此页无正文',
  rationale:
    '版面容不下印章和成文日期时，标准要求用调整行距、字距的办法解决，使印章和正文同处一面，通常不再写“此页无正文”。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.5.5'},
  examples: [{bad: '⟦（此页无正文）⟧', good: ''}],
  *check({prose}) {
    for (const match of matchesIn(prose, /[（(][此本]页无正文[)）]|^[\s\u3000]*[此本]页无正文[\s\u3000]*$/g)) {
      const span = spanOf(match)
      const message = '版面容不下时可调整行距、字距，通常不写“此页无正文”。（GB/T 9704—2012 7.3.5.5）'
      yield {span, message, fixes: [{title: '删去', edits: [{span, text: ''}], safe: false}]}
    }
  },
}
