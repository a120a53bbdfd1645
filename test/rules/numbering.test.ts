import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {marked, placesOf} from './support'

const signed = '\n\n幸福里社区居民委员会\n\n2025年12月20日'

/** More than the examples show: what each rule about numbers finds, and what it keeps silent about. */
const texts: Readonly<Record<string, {readonly finds: readonly string[]; readonly keepsSilent: readonly string[]}>> = {
  'ordinal-gap': {
    finds: [
      '# 总结\n\n一、甲\n\n正文。\n\n⟦一、⟧乙\n\n正文。\n\n二、丙\n\n正文。',
      '# 总结\n\n一、甲\n\n正文。\n\n三、丙\n\n正文。'.replace('三、', '⟦三、⟧'),
      '# 总结\n\n一、甲\n\n正文。\n\n二、乙\n\n正文。\n\n⟦二、⟧丙\n\n正文。',
    ],
    keepsSilent: [
      '# 总结\n\n一、甲\n\n正文。\n\n二、乙\n\n正文。\n\n一、丙\n\n正文。\n\n二、丁\n\n正文。',
      '# 总结\n\n一是甲，办结三件。\n\n再说问题，一是乙，人手不足；二是丙，经费不足。',
    ],
  },
  'article-restart': {
    finds: [
      '# 办法\n\n第一章　总则\n\n第一条　甲。\n\n第二章　分则\n\n⟦第一条⟧　乙。\n\n第三章　附则\n\n第一条　丙。',
      '# 办法\n\n第一章　总则\n\n第一条　甲。\n\n第二章　分则\n\n第一节　一般规定\n\n⟦第一条⟧　乙。',
    ],
    keepsSilent: [
      '# 办法\n\n第一章　总则\n\n第一条　甲。\n\n第二章　分则\n\n第二条　乙。',
      '# 两项办法\n\n第一章　总则\n\n第一条　甲。\n\n第二章　分则\n\n第二条　乙。\n\n第一章　总则\n\n第一条　丙。',
      '# 办法\n\n第一章　总则\n\n为了规范管理，制定本办法。\n\n第二章　分则\n\n第一条　乙。',
    ],
  },
  'single-item': {
    finds: [
      '# 总结\n\n一、甲\n\n⟦（一）⟧走访。全年走访三百户。\n\n二、乙\n\n正文。',
      `# 停车情况说明\n\n⟦一、⟧甲\n\n正文。${signed}`,
      `# 总结\n\n一、甲\n\n⟦1.⟧走访\n\n正文。\n\n二、乙\n\n正文。${signed}`,
    ],
    keepsSilent: [
      // Still being written.
      '# 停车情况说明\n\n一、甲\n\n正文。',
      // A part of the kind.
      `# 工作总结\n\n一、存在问题\n\n人手不足。${signed}`,
      // A piece of a draft.
      '一、甲\n\n（一）子\n\n正文。\n\n二、乙\n\n正文。',
      // The second is another one's number, or where the outline does not look.
      '# 总结\n\n二、甲\n\n（二）子\n\n正文。\n\n三、乙\n\n正文。',
      '# 总结\n\n一、甲\n\n（一）子\n\n正文。另外（二）丑，正文。\n\n二、乙\n\n正文。',
      '# 总结\n\n（一）、（二）项所列情形照办。\n\n正文。' + signed,
    ],
  },
  'mixed-layouts': {
    finds: [
      '# 总结\n\n（一）甲\n\n正文在此。\n\n（二）乙\n\n正文在此。\n\n⟦（三）⟧丙项。全年走访三百户。',
      '# 总结\n\n一、甲\n\n正文。\n\n⟦（二）⟧乙\n\n正文。\n\n三、丙\n\n正文。',
    ],
    keepsSilent: [
      '# 总结\n\n（一）甲\n\n正文在此。\n\n（二）乙项。全年走访三百户。',
      '# 总结\n\n（一）甲项。全年走访。\n\n（二）乙项。全年走访。\n\n（三）丙项\n\n1.子。\n\n2.丑。',
      '# 总结\n\n（一）甲项。全年走访。\n\n（二）乙项。全年走访。\n\n（三）丙项包括：\n\n名单另附。',
      '# 总结\n\n（一）甲\n\n正文在此。\n\n（二）乙项。全年走访。\n\n（三）丙\n\n正文在此。\n\n（四）丁项。全年走访。',
    ],
  },
  'heading-length': {
    finds: [
      '# 总结\n\n一、甲项\n\n正文。\n\n二、⟦积极推进老旧小区改造和物业管理提升以及停车难等民生问题的解决工作⟧\n\n正文。\n\n三、丙项\n\n正文。',
    ],
    keepsSilent: [
      // As long as a line and two more.
      '# 总结\n\n一、甲项\n\n正文。\n\n二、积极推进老旧小区改造和物业管理提升以及停车难等民生问题解\n\n正文。\n\n三、丙项\n\n正文。',
      // A sentence.
      '# 总结\n\n一、甲项\n\n正文。\n\n二、积极推进老旧小区改造和物业管理提升以及停车难等民生问题的解决工作。\n\n正文。\n\n三、丙项\n\n正文。',
      // All are long.
      '# 总结\n\n一、积极推进老旧小区改造和物业管理提升以及停车难等民生问题的解决工作\n\n正文。\n\n二、积极推进老旧小区改造和物业管理提升以及停车难等民生问题的解决工作\n\n正文。\n\n三、丙项\n\n正文。',
    ],
  },
  'orphan-pair': {
    finds: [
      '# 总结\n\n⟦首先⟧，要把走访做实，户户见面。\n\n一、打算\n\n继续走访。',
      '# 总结\n\n原因有几点：⟦第一⟧，人手不足。\n\n一、打算\n\n继续走访。',
    ],
    keepsSilent: [
      '# 讲话\n\n首先，我代表社区党委向大家表示感谢。\n\n下面讲工作。',
      '# 讲话\n\n首先，请允许我介绍来宾。\n\n下面讲工作。',
      '# 总结\n\n首先，把走访做实，之后再回访。',
      '# 总结\n\n首先，把走访做实。\n\n其次，把台账做细。',
      '# 总结\n\n办理首先要登记，办结率居全区第一，群众满意。',
      '# 总结\n\n第一，走访要实。\n\n走访三百户。\n\n办结二十件。\n\n第二，台账要细。',
      '> 首先，把走访做实。',
    ],
  },
}

describe('rules about numbers', () => {
  for (const [id, {finds, keepsSilent}] of Object.entries(texts)) {
    for (const bad of finds) {
      it(`${id} finds: ${bad.replaceAll('\n', '⏎')}`, () => {
        const {text, places} = marked(bad)
        assert.deepEqual(placesOf(id, text), places)
      })
    }
    for (const text of keepsSilent) {
      it(`${id} keeps silent: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(placesOf(id, text), []))
    }
  }
})
