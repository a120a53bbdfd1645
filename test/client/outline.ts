import type {Outline, OutlineNode} from '../../server/src/protocol'

const none = {error: 0, warning: 0, information: 0, hint: 0}

/** A row of an outline that begins and ends on one line. */
export function node(line: number, title: string, rest: Partial<OutlineNode> = {}): OutlineNode {
  const range = {start: {line, character: 0}, end: {line, character: title.length}}
  const section = {movable: true, renamable: true, findings: none, characters: 10, children: []}
  return {kind: 'heading', level: 1, title, state: 'present', range, ...section, ...rest}
}

const fixed = {movable: false, renamable: false}

/** A duty report that lacks its problems, and has its plans before its results. */
export const dutyReport: Outline = {
  uri: 'file:///%E7%A8%BF.md',
  version: 3,
  genre: '述职报告',
  characters: 400,
  outline: [
    node(0, '述职报告', {kind: 'title', level: 0, ...fixed}),
    node(2, '下一步打算', {ordinal: '一、', part: 'plans', state: 'misplaced'}),
    node(5, '主要工作', {
      ordinal: '二、',
      part: 'results',
      characters: 321,
      findings: {error: 1, warning: 2, information: 0, hint: 3},
      children: [
        node(6, '抓学习', {ordinal: '（一）', kind: 'run-in', level: 2}),
        node(7, '抓落实', {ordinal: '（二）', kind: 'run-in', level: 2}),
        node(8, '又一处', {ordinal: '（二）', kind: 'run-in', level: 2}),
      ],
    }),
    node(9, '存在问题', {kind: 'part', part: 'problems', state: 'missing', characters: 0, ...fixed}),
    node(9, '署名', {kind: 'part', part: 'signature', level: 0, ...fixed}),
  ],
}
