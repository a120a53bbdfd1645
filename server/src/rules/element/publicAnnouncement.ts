import {isOfKind} from '../../data/resolveGenre'
import type {DraftRule} from '../rule'

const LOCAL = /社区|居委会|居民委员会|街道|办事处|村委会|村民委员会/u
const USUAL = /选举|招聘|招募|招标|投标|采购|比选|中标|成交|拍卖|出租|招租|遗失|挂失|注销|清算|送达/u

/** A community that issues a 公告, which announces to the whole country and beyond. */
export const publicAnnouncement: DraftRule = {
  id: 'public-announcement',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '公告的使用',
  rationale:
    '公告用来向国内外宣布重要事项或法定事项。社区、街道告知居民，通常用通知、通告或公示；选举、招聘、招标、拍卖、遗失等公告按惯例除外。',
  basis: {source: '条例', clause: '第八条（五）'},
  examples: [
    {
      genre: '公告',
      bad: '# 青禾社区居民委员会关于停水的⟦公告⟧\n\n因管道检修，3月5日上午停水，请居民提前储水。\n\n青禾社区居民委员会\n\n2026年3月2日',
      good: '# 青禾社区居民委员会关于停水的通知\n\n因管道检修，3月5日上午停水，请居民提前储水。\n\n青禾社区居民委员会\n\n2026年3月2日',
    },
  ],
  *check({genre, title, signature}) {
    if (!title || !isOfKind(genre, '公告') || USUAL.test(title.text) || title.text.includes('×')) return
    if (!LOCAL.test(title.text) && !LOCAL.test(signature?.text ?? '')) return
    const at = title.text.lastIndexOf('公告')
    if (at < 0 || title.span.end - title.span.start !== title.text.length) return
    yield {
      span: {start: title.span.start + at, end: title.span.start + at + 2},
      message: '社区、街道告知居民的事项，常用通知、通告或公示。（参照条例第八条（五））',
    }
  },
}
