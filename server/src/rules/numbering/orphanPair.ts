import type {DraftRule} from '../rule'

/** How many lines further the other half may stand: `一方面，…` and `另一方面，…` may open a paragraph each. */
const REACH = 12

/** 一方面 that no other 方面 follows. */
export const orphanPair: DraftRule = {
  id: 'orphan-pair',
  category: 'numbering',
  scope: 'draft',
  severity: 'information',
  title: '“一方面”不成对',
  rationale: '“一方面”提起了读者的期待，后面要有“另一方面”接上。只写了一半，往往是改稿时删掉了另一半。',
  basis: {source: '实务', clause: '关联词语成对使用'},
  examples: [
    {
      bad: '# 工作总结\n\n社区⟦一方面⟧与物业公司商定清运时间，问题很快得到解决。',
      good: '# 工作总结\n\n社区一方面与物业公司商定清运时间，另一方面请居民代表监督，问题很快得到解决。',
    },
  ],
  *check({lines}) {
    for (const [index, {line, offset}] of lines.entries()) {
      if (!line.prose.includes('一方面')) continue
      const half = onlyHalf(line.prose)
      if (half === undefined) continue
      const near = lines.slice(Math.max(0, index - REACH), index + REACH + 1)
      if (near.some(({line: other}) => other !== line && other.prose.includes('方面'))) continue
      const span = {start: offset + half, end: offset + half + '一方面'.length}
      yield {span, message: '有“一方面”，后面没有“另一方面”，请核对是否漏写。'}
    }
  },
}

/** Where a line has 一方面 once and nothing that answers it; `这一方面` and `另一方面` do not ask for an answer. */
function onlyHalf(prose: string): number | undefined {
  const halves = [...prose.matchAll(/(?<![第这那某任何每哪唯另同])一方面/gu)]
  const [first] = halves
  if (halves.length !== 1 || !first) return undefined
  const answered = /另一?方面|再一方面|其次|同时|此外|第二|二是|又|也|还/.test(prose.slice(first.index + 3))
  return answered ? undefined : first.index
}
