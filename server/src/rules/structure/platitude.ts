import {platitudes, type ConcretePart} from '../../draft/platitudes'
import type {DraftRule} from '../rule'
import {sectionName} from './place'

/** What a part has to name. */
const wanted: Readonly<Record<ConcretePart, string>> = {
  problems: '请写明是哪件事、什么表现',
  shortcomings: '请写明是哪件事、什么表现',
  causes: '请写明是哪件事、为什么没有做好',
  experience: '请写明是从哪件事上得来的、当时怎么做',
  gains: '请写明是从哪件事上得来的、当时怎么做',
  next: '请写明做什么、谁来做、什么时候完成',
  plan: '请写明做什么、谁来做、什么时候完成',
  measures: '请写明做什么、谁来做、什么时候完成',
  rectify: '请写明改什么、谁来改、什么时候改好',
}

/** A part of the kind that is there and says only what could stand in any draft. */
export const platitude: DraftRule = {
  id: 'platitude',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '空话',
  rationale:
    '“还存在一些不足”“今后继续努力”放在哪篇稿子里都成立，读者看不出说的是哪件事。问题写明是哪件事、什么表现；打算写明做什么、谁来做、什么时候完成。只有整个部分全是这类话时才提示。',
  basis: {source: '实务', clause: '问题和打算要写具体'},
  examples: [
    {
      genre: '述职报告',
      bad: '# 2025年度述职报告\n\n一、履行职责情况\n\n全年入户走访860户。\n\n二、存在问题\n\n⟦金无足赤，人无完人，工作中还存在一些不足。⟧\n\n三、今后打算\n\n每周入户走访10户。\n\n述职人：王秀英\n\n2025年12月20日',
      good: '# 2025年度述职报告\n\n一、履行职责情况\n\n全年入户走访860户。\n\n二、存在问题\n\n东区停车位改造拖了两个月，居民来电催问时没有及时答复。\n\n三、今后打算\n\n每周入户走访10户。\n\n述职人：王秀英\n\n2025年12月20日',
    },
    {
      genre: '工作总结',
      bad: '# 青禾社区2025年工作总结\n\n一、主要工作\n\n全年办结居民诉求312件。\n\n二、下一步打算\n\n⟦今后，我们将继续努力，再创佳绩，推动各项工作更上新台阶。⟧\n\n青禾社区居民委员会\n\n2025年12月20日',
      good: '# 青禾社区2025年工作总结\n\n一、主要工作\n\n全年办结居民诉求312件。\n\n二、下一步打算\n\n由物业专员牵头，上半年再加装两部电梯。\n\n青禾社区居民委员会\n\n2025年12月20日',
    },
  ],
  *check(draft) {
    for (const {part, section, span} of platitudes(draft)) {
      const message = `“${sectionName(section)}”这一部分有了，但没有写到具体的事，${wanted[part]}。`
      yield {span, message}
    }
  },
}
