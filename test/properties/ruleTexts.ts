import fc from 'fast-check'
import {ownRulesShown, rules} from '../../server/src/rules/index'
import type {Rule} from '../../server/src/rules/rule'

/**
 * Drafts made of the examples of rules, so that a rule is covered as soon as it stands in the index: their bad lines and what is
 * bad in them, broken further, in any order, among right lines.
 */

/** Every rule whose findings depend on a draft alone, and those of own words with the words of their examples. */
export const shownRules: readonly Rule[] = [...rules, ...ownRulesShown]

const plain = (marked: string): string => marked.replace(/[⟦⟧]/g, '')

/** The lines of a rule's examples, right and wrong. */
const linesOf = (rule: Rule): readonly string[] =>
  rule.examples.flatMap(({bad, good}) => [...plain(bad).split('\n'), ...good.split('\n')])

/** What is wrong in a rule's examples, with a little of what stands around it where that is what makes it wrong. */
export const fragmentsOf = (rule: Rule): readonly string[] =>
  rule.examples.flatMap(({bad}) => [
    ...[...bad.matchAll(/⟦([^⟦⟧]*)⟧/g)].map(([, wrong]) => wrong!),
    ...[...bad.matchAll(/[^\n⟦⟧]{0,6}⟦[^⟦⟧\n]*⟧[^\n⟦⟧]{0,6}/g)].map(([around]) => plain(around)),
    ...plain(bad).split('\n'),
  ])

const all = (of: (rule: Rule) => readonly string[]): readonly string[] => [...new Set(shownRules.flatMap(of))]
const everyLine = all(linesOf)
const everyFragment = all(fragmentsOf).filter(fragment => fragment !== '')

/** What a writer, a copy or a conversion does to a line. */
const breaks: readonly ((line: string, at: number) => string)[] = [
  line => line,
  line => line,
  line => line,
  (line, at) => line.slice(0, at) + line.slice(at + 1),
  (line, at) => line.slice(0, at) + line.slice(at + 3),
  (line, at) => line.slice(0, at) + line.slice(Math.max(0, at - 2)),
  (line, at) => `${line.slice(0, at)}\n${line.slice(at)}`,
  (line, at) => `${line.slice(0, at)} ${line.slice(at)}`,
  line => `　　${line}`,
  line => `\t${line}`,
  line => `- ${line}`,
  line => `> ${line}`,
  line => `| ${line} | ${line} |`,
  line => `**${line}**`,
  line => line.replaceAll('，', ','),
  line => line.replaceAll('。', ''),
  line => line + line,
]

const broken = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(line, fc.constantFrom(...breaks), fc.nat()).map(([text, change, at]) => change(text, at % (text.length + 1)))

/** Two faults close together: the fixes of different rules meet. */
const crowd = fc.array(fc.constantFrom(...everyFragment), {minLength: 2, maxLength: 3}).map(some => some.join(''))

const frontMatter = fc.constantFrom('', '', '---\n文种: 工作总结\n---\n', '---\n文种: 请示\n---\n')

/** Drafts of any rules' examples; with a rule, of at least one of its own. */
export function ruleDrafts(rule?: Rule): fc.Arbitrary<string> {
  const any = fc.oneof(
    {weight: 4, arbitrary: broken(fc.constantFrom(...everyLine))},
    {weight: 1, arbitrary: broken(crowd)},
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '# 青禾社区2025年工作总结',
        '一、主要工作',
        '青禾社区居民委员会',
        '2025年12月20日',
      ),
    },
  )
  const own = rule ? broken(fc.constantFrom(...rule.examples.map(({bad}) => plain(bad)))) : any
  const around = fc.array(any, {maxLength: 5})
  return fc
    .tuple(frontMatter, around, own, around, fc.constantFrom('\n', '\n\n', '\n\n', '\r\n'))
    .map(([front, before, middle, after, between]) => front + [...before, middle, ...after].join(between))
}

/** Text that belongs to somebody else, in a line: what it stands in, and its content, which holds something that a rule faults. */
interface Protected {
  readonly line: string
  readonly content: string
  /** The line without it. */
  readonly frame: string
}

type Frame = (content: string) => Protected
const within =
  (before: string, after: string): Frame =>
  content => ({line: before + content + after, content, frame: before + after})
/** At most two characters, so that it may be a given name. */
const named =
  (before: string, after: string): Frame =>
  content => {
    const given = [...content.replace(/\P{Script=Han}/gu, '')].slice(0, 2).join('') || '明'
    return {line: before + given + after, content: given, frame: before + after}
  }

const frames: readonly Frame[] = [
  within('会议强调，要坚持“', '”，抓好落实。'),
  within('群众说‘', '’，大家都笑了。'),
  within('按照《', '》的要求，逐项落实。'),
  within('青社办〔', '〕12号文件已经印发。'),
  within('「', '」'),
  within('> ', ''),
  within('> 来信原文：', '。'),
  named('社区党委书记王', '、副主任刘军参加。'),
  named('街道办事处主任张', '同志主持会议。'),
  named('述职人：陈', ''),
  named('由李', '书记带队走访。'),
]

/** Neither the marks that would end the frame, nor what makes the line something else than text. */
const unmarked = (text: string): string =>
  text.replace(/[“”‘’「」『』《》〈〉〔〕"'\n\r\v\u2028<>`~|\\[\]!*_#&]/g, '').trim()

/** A draft, and what in it is protected; only such as stands nowhere else in it, so that it can be told whether it is still there. */
export interface ProtectedDraft {
  readonly text: string
  readonly contents: readonly string[]
}

/** Protected text with what a rule finds wrong in it, between lines of other faults. */
export function protectedDrafts(rule: Rule): fc.Arbitrary<ProtectedDraft> {
  const faults = fragmentsOf(rule).map(unmarked)
  const one = fc.tuple(fc.constantFrom(...faults), fc.constantFrom(...frames)).map(([content, frame]) => frame(content))
  const other = fc
    .constantFrom(...everyLine)
    .map(unmarked)
    .map(line => ({line, content: '', frame: line}))
  return fc
    .array(fc.oneof({weight: 2, arbitrary: one}, {weight: 1, arbitrary: other}), {minLength: 1, maxLength: 6})
    .map(lines => {
      const elsewhere = hanOf(lines.map(({frame}) => frame).join('\n'))
      const contents = lines.map(({content}) => hanOf(content)).filter(content => !elsewhere.includes(content))
      return {text: lines.map(({line}) => line).join('\n\n'), contents}
    })
}

/** The Han characters of each line. */
export const hanOf = (text: string): string => text.match(/[\p{Script=Han}\n]/gu)?.join('') ?? ''
