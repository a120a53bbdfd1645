import type {Draft, DraftLine} from '../../draft/draft'
import {lineFacts} from '../../draft/lineFacts'
import {allSections} from '../../draft/outline'
import type {DraftRule, Report} from '../rule'
import {replace} from './mend'
import {openEnd} from './openEnd'

/** Words that begin a paragraph, so that the one before has ended. */
const openers =
  /^(?:今年|去年|近年|年初|目前|当前|下一步|同时|此外|另外|一年来|为了?|通过|作为|我们?[，社区街道]|各|全[年区市县]|首先|其次|最后|20\d\d年|以上)/u

/** 段末标点: a paragraph that ends without a mark or with one that leads on. Offsets count from the draft. */
export const paragraphEnd: DraftRule = {
  id: 'paragraph-end',
  category: 'punctuation',
  scope: 'draft',
  severity: 'information',
  title: '段末标点',
  rationale:
    '正文的一段话说完，末尾用句号、问号或叹号。段末没有标点，或者停在逗号、顿号上，多半是漏了标点，也可能是话没说完、后半段丢了。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.1.3'},
  aggregate: {
    from: 3,
    message: count => `有${count}段的末尾缺句末标点，请看看是漏了标点，还是话没说完。（GB/T 15834—2011 4.1.3）`,
  },
  examples: [
    {
      bad: '一、党建工作\n\n全年开展主题党日12次。党员带头参加志愿服务，形成了共建共治的合⟦力⟧\n\n二、民生工作\n\n全年办结诉求312件。',
      good: '一、党建工作\n\n全年开展主题党日12次。党员带头参加志愿服务，形成了共建共治的合力。\n\n二、民生工作\n\n全年办结诉求312件。',
    },
    {
      bad: '一、党建工作\n\n全年开展主题党日12次，党员带头参加志愿服务⟦，⟧\n\n二、民生工作\n\n全年办结诉求312件。',
      good: '一、党建工作\n\n全年开展主题党日12次，党员带头参加志愿服务。\n\n二、民生工作\n\n全年办结诉求312件。',
    },
  ],
  *check(draft) {
    const headings = ownLineHeadings(draft)
    const {lines} = draft
    for (let index = 0; index < lines.length; index++) {
      const {line, part, offset} = lines[index]!
      if (headings.has(index) || (part !== 'body' && part !== 'lead') || line.kind === 'blank') continue
      const end = openEnd(line)
      if (end !== undefined && endsHere(lines, index, headings, line.prose[end]!))
        yield report(draft.text, offset + end)
    }
  },
}

/** The lines on which nothing but a heading stands. */
const ownLineHeadings = ({sections}: Draft): ReadonlySet<number> =>
  new Set(allSections(sections).flatMap(({layout, line}) => (layout === 'own-line' ? [line] : [])))

/** Whether the paragraph ends with its line, rather than running on in the next (which is another rule's matter). */
function endsHere(lines: readonly DraftLine[], index: number, headings: ReadonlySet<number>, last: string): boolean {
  let next = index + 1
  while (lines[next]?.line.kind === 'blank') next++
  const following = lines[next]
  // The last paragraph of a draft that is not signed yet may be the one that is being written.
  if (!following) return false
  if (headings.has(next) || following.line.kind === 'heading') return true
  if (following.part !== 'body' && following.part !== 'lead') return true
  const {ordinal, content} = lineFacts(following.line)
  if (ordinal) return !/[，、,]/.test(last) || next > index + 1
  if (next === index + 1) return false
  return /[，、,]/.test(last) || openers.test(following.line.text.slice(content.start, content.start + 8))
}

function report(text: string, place: number): Report {
  const span = {start: place, end: place + 1}
  const mark = text[place]!
  if (/[，、,]/.test(mark)) {
    const message = `一段话停在“${mark}”上，说完了应用句号；没说完请补上后面的话。（GB/T 15834—2011 4.1.3）`
    return {span, severity: 'warning', message, fixes: [replace(span, '。', false)]}
  }
  const message = '段末缺句号；如果话没说完，请补上后面的话。（GB/T 15834—2011 4.1.3）'
  return {
    span,
    message,
    fixes: [{title: '补上句号', edits: [{span: {start: place + 1, end: place + 1}, text: '。'}], safe: false}],
  }
}
