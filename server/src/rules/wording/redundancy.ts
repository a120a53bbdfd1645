import {lexicons} from '../../data/lexicons'
import {lexiconRule} from './lexiconRule'

/** 重复多余: words of which one half says again what the other has said. */
export const redundancy = lexiconRule(lexicons.redundancy, {
  id: 'redundancy',
  severity: 'information',
  title: '重复多余',
  rationale:
    '“涉及到”的“及”就是“到”，“付诸于”的“诸”已含“于”，“再次重申”的“重”就是再次：同一个意思说了两遍，删去一半更简洁。删哪一半由写稿人定。',
  basis: {source: '实务', clause: '公文审核惯例；《党政机关公文处理工作条例》第十九条（三）要求内容简洁'},
  inQuotes: 'silent',
  say: ({wrong, right, others, note}) =>
    `“${wrong}”意思重复，可写“${[right, ...(others ?? [])].join('”或“')}”${note ? `：${note}` : '。'}`,
})
