/** What a Word file can hold and a draft cannot, or not as it was; counted while the file is read. */
export type Loss =
  | 'number'
  | 'revision'
  | 'comment'
  | 'textBox'
  | 'image'
  | 'chart'
  | 'object'
  | 'equation'
  | 'contents'
  | 'hidden'
  | 'note'
  | 'merged'
  | 'nested'
  | 'symbol'
  | 'strike'
  | 'link'
  | 'ruby'
  | 'embedded'

/** How often each loss was met. */
export type Losses = Map<Loss, number>

export const lose = (losses: Losses, loss: Loss, count = 1): void =>
  void (count > 0 && losses.set(loss, (losses.get(loss) ?? 0) + count))

const sentences: Readonly<Record<Loss, (count: number) => string>> = {
  number: count => `自动编号 ${count} 处已写成文字。`,
  revision: count => `含修订 ${count} 处，已按接受后的文本导入。`,
  comment: count => `批注 ${count} 条未导入。`,
  textBox: count => `文本框 ${count} 个，其中的文字放在了文本框所在的位置，请核对先后。`,
  image: count => `图片 ${count} 幅未导入。`,
  chart: count => `图表、示意图 ${count} 个未导入。`,
  object: count => `嵌入的对象（如 Excel 表格）${count} 个未导入。`,
  equation: count => `公式 ${count} 个改成了一行文字，请核对。`,
  contents: count => `目录 ${count} 行未导入，需要时在 Word 里重新生成。`,
  hidden: count => `隐藏文字 ${count} 处未导入。`,
  note: count => `脚注、尾注 ${count} 条写在了所在段落的下面。`,
  merged: count => `合并的单元格 ${count} 个：文字留在第一格，其余各格空着。`,
  nested: count => `表格里的表格 ${count} 个，其中的文字并入了所在的格子。`,
  symbol: count => `认不出的符号 ${count} 个未导入，请对照原文补上。`,
  strike: count => `带删除线的文字 ${count} 处，按普通文字导入。`,
  link: count => `超链接 ${count} 个只保留了文字。`,
  ruby: count => `拼音标注 ${count} 处，只保留了汉字。`,
  embedded: count => `嵌入的其他文档 ${count} 个未导入。`,
}

/** What was lost, one sentence each, in plain Chinese. */
export const lossNotes = (losses: Losses): readonly string[] =>
  (Object.keys(sentences) as Loss[]).flatMap(loss => {
    const count = losses.get(loss)
    return count ? [sentences[loss](count)] : []
  })
