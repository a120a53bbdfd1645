import type {DraftRule, Fix, Severity} from '../rule'

interface Repetition {
  readonly pattern: RegExp
  readonly severity: Severity
  readonly message: (words: string) => string
  /** What is written instead, where one answer is right. */
  readonly instead?: string
}

const repetitions: readonly Repetition[] = [
  {
    pattern: /关于(?:关于)+/u,
    severity: 'warning',
    message: () => '“关于”重复写了，只留一个。',
    instead: '关于',
  },
  {
    pattern: /(?:请求|申请|恳请)(?=[^。]{1,40}的请示$)/u,
    severity: 'hint',
    message: words => `“${words}”和后面的“请示”意思重复，通常写成“关于……的请示”。本单位另有要求的可忽略。`,
  },
  {
    pattern: /的通知》?的通知/u,
    severity: 'hint',
    message: () => '“的通知的通知”读起来累赘，转发时通常省去一个，如“转发……的通知”。本单位另有要求的可忽略。',
  },
]

/** Words that a title says twice: `关于关于…`, `关于申请…的请示`, `…的通知的通知`. */
export const titleRepetition: DraftRule = {
  id: 'title-repetition',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '标题用语重复',
  rationale: '标题改来改去，容易留下两个“关于”；请示本身就是请求，标题里不必再写“申请”；层层转发时“的通知”只留一个。',
  basis: {source: '实务', clause: '标题由发文机关、事由和文种组成，各写一次'},
  examples: [
    {
      bad: '# ⟦关于关于⟧开展消防检查的通知\n\n各居民小组：\n\n现就消防检查有关事项通知如下。',
      good: '# 关于开展消防检查的通知\n\n各居民小组：\n\n现就消防检查有关事项通知如下。',
    },
    {
      bad: '# 关于⟦申请⟧活动室维修经费的请示\n\n云溪街道办事处：\n\n活动室屋顶漏水，需要维修。',
      good: '# 关于活动室维修经费的请示\n\n云溪街道办事处：\n\n活动室屋顶漏水，需要维修。',
    },
  ],
  *check({title, text}) {
    if (!title) return
    const written = text.slice(title.span.start, title.span.end)
    for (const {pattern, severity, message, instead} of repetitions) {
      const match = pattern.exec(written)
      if (!match) continue
      const start = title.span.start + match.index
      const span = {start, end: start + match[0].length}
      const fixes: Fix[] =
        instead === undefined ? [] : [{title: `改为“${instead}”`, edits: [{span, text: instead}], safe: true}]
      yield {span, severity, message: message(match[0]), fixes}
    }
  },
}
