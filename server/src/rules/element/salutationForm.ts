import type {DraftRule} from '../rule'

/** The salutation ends in a full-width colon and stands at the margin (GB/T 9704—2012 7.3.2). */
export const salutationForm: DraftRule = {
  id: 'salutation-form',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '称谓的格式',
  rationale: '主送机关或称谓写在标题下一行，顶格，后面用全角冒号，表示下文是对他们说的。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.2'},
  examples: [
    {
      genre: '述职报告',
      bad: '# 2025年述职报告\n\n尊敬的各位领导⟦，⟧\n\n一年来，我负责社区党建工作，现将履职情况报告如下。',
      good: '# 2025年述职报告\n\n尊敬的各位领导：\n\n一年来，我负责社区党建工作，现将履职情况报告如下。',
    },
  ],
  *check({salutation, text, genre}) {
    if (!salutation || !genre) return
    const {start, end} = salutation.span
    const mark = /[，,。.；;、]?$/u.exec(text.slice(start, end))![0]
    if (/[：:！!]$/u.test(text.slice(start, end))) return
    const span = mark ? {start: end - mark.length, end} : {start, end}
    yield {
      span,
      message: `称谓后面用全角冒号“：”${mark ? `，不用“${mark}”` : ''}。（GB/T 9704—2012 7.3.2）`,
      fixes: [{title: '改为“：”', edits: [{span: {start: end - mark.length, end}, text: '：'}], safe: true}],
    }
  },
}
