import {matchesIn} from '../../markdown/matches'
import {isTemplate} from './forms'
import type {LineRule} from '../rule'
import {spanOf} from '../text'

/** 待写提示: what a skeleton says about a place that the writer has not filled in yet: `（写明问题和表现）`. */
export const writingPrompt: LineRule = {
  id: 'writing-prompt',
  category: 'residue',
  scope: 'paragraph',
  signs: ['（', '写填'],
  severity: 'information',
  title: '待写提示',
  rationale: '骨架和插入的部分里，用括号写着这里该写什么。写好正文后，括号里的提示就该删去，免得印到稿子上。',
  basis: {source: '实务', clause: '定稿前清除模板残留'},
  examples: [
    {
      bad: '工作中还存在一些不足：一是⟦（写明问题和表现）⟧。',
      good: '工作中还存在一些不足：一是对租住人员的情况掌握得不够及时。',
    },
    {bad: '⟦（按实际填写）⟧', good: '全年办结居民诉求312件。'},
  ],
  appliesTo: draft => !isTemplate(draft),
  *check({prose}) {
    // 书面申请（写明事由） tells the reader of the document what to write, not its writer.
    for (const match of matchesIn(prose, /(?<![书表单请料告])（(?:[^（）。，]{0,12}写明|按实际填)[^（）。]{0,40}）/g)) {
      yield {span: spanOf(match), message: `“${match[0]}”是待写的提示，写好后请把它换成正文。`}
    }
  },
}
