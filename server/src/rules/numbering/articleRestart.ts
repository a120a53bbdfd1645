import {renumberDraft} from '../../compose/renumberDraft'
import type {Draft, Section} from '../../draft/draft'
import {isNumbered, spanOf, type Numbered} from '../../draft/rows'
import {touches} from '../../markdown/span'
import type {DraftRule, Fix} from '../rule'

/** 章断条连: articles that begin anew in a later chapter. Offsets count from the draft. */
export const articleRestart: DraftRule = {
  id: 'article-restart',
  category: 'numbering',
  scope: 'draft',
  severity: 'information',
  title: '条序不连续',
  rationale:
    '分章的制度，章与章之间“条”的序数通常连续编下去，引用时只说“第×条”就能找到；每章从“第一条”起，同一个条号就有几处。',
  basis: {source: '实务', clause: '章断条连'},
  examples: [
    {
      bad: '# 停车管理办法\n\n第一章　总则\n\n第一条　为规范停车，制定本办法。\n\n第二章　管理\n\n⟦第一条⟧　车位按序使用。\n\n第二条　消防通道不停车。',
      good: '# 停车管理办法\n\n第一章　总则\n\n第一条　为规范停车，制定本办法。\n\n第二章　管理\n\n第二条　车位按序使用。\n\n第三条　消防通道不停车。',
    },
  ],
  *check(draft) {
    let chapter = 0
    let counted = false
    for (const section of draft.sections.filter(isChapter)) {
      const {value} = section.ordinal
      // Chapters that begin anew are another text in the same draft.
      if (value <= chapter) return
      const first = articlesIn(section)[0]
      if (counted && first?.ordinal.value === 1) {
        const message = `“${section.ordinal.text}”的条序又从“${first.ordinal.text}”开始；分章的制度，条序通常各章连续。`
        yield {span: spanOf(first), message, fixes: fixesOf(draft)}
        return
      }
      chapter = value
      counted ||= first !== undefined
    }
  },
}

const isChapter = (section: Section): section is Numbered => isNumbered(section) && section.ordinal.form === 'chapter'

const articlesIn = (section: Section): readonly Numbered[] =>
  section.children.flatMap(child =>
    isNumbered(child) && child.ordinal.form === 'article' ? [child] : articlesIn(child),
  )

function fixesOf(draft: Draft): readonly Fix[] {
  const articles = draft.sections.flatMap(articlesIn).map(spanOf)
  const edits = renumberDraft(draft).filter(({span}) => articles.some(article => touches(article, span)))
  return edits.length ? [{title: '各章的条序连续编号', edits, safe: false}] : []
}
