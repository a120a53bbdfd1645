/** A draft of some 70,000 characters in our own words: headings, run-in headings in bold, plain paragraphs. */
export function longDraft(between: '\n' | '\n\n', characters = 70_000): string {
  const paragraphs: string[] = ['关于社区网格工作情况的报告']
  let length = 0
  for (let index = 1; length < characters; index++) {
    const paragraph = paragraphOf(index)
    paragraphs.push(paragraph)
    length += paragraph.length + between.length
  }
  return paragraphs.join(between) + '\n'
}

function paragraphOf(index: number): string {
  const body = `本季度第${index}网格走访居民${index * 3}户，办结诉求${index}件。网格员每周巡查楼道，发现堆放杂物当场劝导，隔日复看。`
  switch (index % 7) {
    case 0:
      return `${'一二三四五六七八九十'[(index / 7) % 10]}、第${index}项工作`
    case 1:
      return `（一）走访入户。${body}${body}`
    case 2:
      return `**1.排查隐患。**${body}**社区卫生站也来了人。`
    case 3:
      return `　　${body}一是分片包干；二是当日上报。`
    case 4:
      return `${index}.${body}`
    case 5:
      return `20xx年${body}联系人见 http://example.cn/${index} ，合计${index}%。`
    default:
      return `${body}`.repeat(4)
  }
}
