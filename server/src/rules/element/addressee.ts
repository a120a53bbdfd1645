import {isOfKind} from '../../data/resolveGenre'
import type {DraftRule} from '../rule'

const LEADER = /(?:书记|主任|市长|区长|县长|镇长|乡长|局长|部长|主席|处长|科长)(?:同志)?[：:]$/u
/** The organs of one and the same superior, which are named together: `云溪街道党工委、办事处：`. */
const ORGAN = /^(?:党工委|党委|党组|办事处|人民政府|政府|人大工委|纪工委|管委会|居委会|委员会)$/u

/** A request goes to one superior, and no document goes to a leader in person (条例第十五条（一）、（五）). */
export const addressee: DraftRule = {
  id: 'addressee',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '主送机关',
  rationale:
    '请示原则上主送一个上级机关，需要同时送其他上级的用抄送，免得谁都以为别人会批。除上级负责人直接交办的事项外，公文送机关，不送负责人个人。',
  basis: {source: '条例', clause: '第十五条（一）、（五）'},
  examples: [
    {
      genre: '请示',
      bad: '# 关于维修活动室的请示\n\n⟦云溪街道办事处、区民政局：⟧\n\n活动室屋顶漏水，需要维修，所需经费拟由街道安排。\n\n妥否，请批示。',
      good: '# 关于维修活动室的请示\n\n云溪街道办事处：\n\n活动室屋顶漏水，需要维修，所需经费拟由街道安排。\n\n妥否，请批示。',
    },
    {
      genre: '请示',
      bad: '# 关于维修活动室的请示\n\n⟦王书记：⟧\n\n活动室屋顶漏水，需要维修，所需经费拟由街道安排。\n\n妥否，请批示。',
      good: '# 关于维修活动室的请示\n\n云溪街道办事处：\n\n活动室屋顶漏水，需要维修，所需经费拟由街道安排。\n\n妥否，请批示。',
    },
  ],
  *check({salutation, genre}) {
    if (!salutation || !genre) return
    const {span, text} = salutation
    if (
      ['请示', '报告', '意见', '函'].some(name => isOfKind(genre, name)) &&
      LEADER.test(text) &&
      !/各位|诸位/u.test(text)
    ) {
      yield {
        span,
        message: `主送写的是负责人个人。除上级负责人直接交办的事项外，${genre.name}主送机关，不送个人。（参照条例第十五条（五））`,
      }
      return
    }
    const superiors = text
      .replace(/[：:]$/u, '')
      .split(/[、，,]/u)
      .filter(name => !ORGAN.test(name.trim()))
    if (isOfKind(genre, '请示') && superiors.length > 1) {
      const message = `主送写了${superiors.length}个机关。请示原则上主送一个上级机关，需要同时送其他机关的，可用抄送。（参照条例第十五条（一））`
      yield {span, message}
    }
  },
}
