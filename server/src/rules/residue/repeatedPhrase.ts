import {silence, type LineRule, type Report} from '../rule'
import {directRepeats, emptySpecials, type Repeat} from './repeats'

/** 重复的词语: a word or a phrase written twice in a row. */
export const repeatedPhrase: LineRule = {
  id: 'repeated-phrase',
  category: 'residue',
  isText: true,
  scope: 'paragraph',
  severity: 'error',
  title: '重复的词语',
  rationale:
    '粘贴和改稿时常把一个词、一句话连着写了两遍。“研究研究”“一步一步”“家家户户”一类合法的重叠不报；后面的字可能另组成词的，只请写稿的人核对。',
  basis: {source: '条例', clause: '第二十条（四）：文字用法规范'},
  examples: [
    {bad: '全年完成各项工作⟦工作⟧，群众满意度稳步提高。', good: '全年完成各项工作，群众满意度稳步提高。'},
    {bad: '由网格员⟦网格员⟧逐户登记。', good: '由网格员逐户登记。'},
    {bad: '加强党组织建设⟦加强党组织建设⟧，夯实基层基础。', good: '加强党组织建设，夯实基层基础。'},
    {bad: '加强对居民小组，⟦特别是居民小组⟧的日常指导。', good: '加强对居民小组，特别是新建小区居民小组的日常指导。'},
  ],
  check({kind, prose}) {
    if (kind === 'table' || kind === 'code' || kind === 'quote') return silence
    const repeats = directRepeats(prose)
    return repeats.length > 0 || prose.includes('是') ? reports(prose, repeats) : silence
  },
}

function* reports(prose: string, repeats: readonly Repeat[]): Iterable<Report> {
  for (const repeat of repeats) yield report(prose, repeat)
  for (const span of emptySpecials(prose)) {
    const message = `“${prose.slice(span.start, span.end)}”所指与前面相同，请核对后半句要突出的是什么。`
    yield {span, message, severity: 'information'}
  }
}

function report(prose: string, {span, certain}: Repeat) {
  const phrase = prose.slice(span.start, span.end)
  return {
    span,
    severity: certain ? ('error' as const) : ('information' as const),
    message: certain ? `“${phrase}”连着写了两遍，可删去一个。` : `“${phrase}”连着写了两遍，请核对是否重复。`,
    fixes: [{title: `删去重复的“${phrase}”`, edits: [{span, text: ''}], safe: certain}],
  }
}
