import type {Draft, Section} from '../../draft/draft'
import {allSections} from '../../draft/outline'
import type {Span} from '../../markdown/span'
import type {DraftRule, Fix, Report} from '../rule'
import {gluedOrdinals} from './gluedOrdinals'

/** 标题粘连: a heading glued to its body, or to the paragraph before it. Offsets count from the draft. */
export const mergedHeading: DraftRule = {
  id: 'merged-heading',
  category: 'residue',
  scope: 'draft',
  severity: 'information',
  title: '标题粘连',
  rationale:
    '复制粘贴时丢了换行，小标题会和正文连成一段，或接在上一段的末尾，读者看不出层次，目录里也没有它。标题可另起一行，也可放在段首、后面加句号。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.3'},
  examples: [
    {
      bad: '# 工作总结\n\n一、加强组织领导⟦近年⟧来，社区成立了工作专班。\n\n二、提升服务质量\n\n全年办件3200件。',
      good: '# 工作总结\n\n一、加强组织领导\n\n近年来，社区成立了工作专班。\n\n二、提升服务质量\n\n全年办件3200件。',
    },
    {
      bad: '# 工作总结\n\n一、主要工作\n\n全年办件3200件，群众满意度稳步提高。⟦二、⟧存在的问题\n\n人手不足。',
      good: '# 工作总结\n\n一、主要工作\n\n全年办件3200件，群众满意度稳步提高。\n\n二、存在的问题\n\n人手不足。',
    },
    {
      bad: '# 工作总结\n\n（一）优化窗口服务。全年办件3200件，提升了服务质量⟦（二）⟧加强组织领导。各部门分工负责。',
      good: '# 工作总结\n\n（一）优化窗口服务。全年办件3200件，提升了服务质量\n\n（二）加强组织领导。各部门分工负责。',
    },
  ],
  *check(draft) {
    const lineEnd = draft.lines.some(({line}) => line.kind === 'blank') ? '\n\n' : '\n'
    for (const section of allSections(draft.sections))
      if (section.layout === 'merged' && draft.lines[section.line]!.line.kind !== 'quote')
        yield gluedToBody(draft, section, lineEnd)
    for (const {line, ordinal} of gluedOrdinals(draft)) {
      const span = {start: line.offset + ordinal.span.start, end: line.offset + ordinal.span.end}
      yield {
        span,
        message: `“${ordinal.text}”像是标题的序数，接在了上一段的末尾，请另起一段。`,
        fixes: [insertion('另起一段', span.start, lineEnd)],
      }
    }
  },
}

function gluedToBody({text}: Draft, {heading, title}: Section, lineEnd: string): Report {
  const span: Span = {start: heading.end, end: heading.end + 2}
  return {
    span,
    message: `标题“${title}”与正文“${text.slice(span.start, span.end)}……”连在了一起，请换行或在标题后加句号。`,
    fixes: [insertion('标题后换行', span.start, lineEnd), insertion('标题后加句号', span.start, '。')],
  }
}

const insertion = (title: string, at: number, text: string): Fix => ({
  title,
  edits: [{span: {start: at, end: at}, text}],
  safe: false,
})
