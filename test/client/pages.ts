import type {DraftPages} from '../../client/src/pageSync'
import {type Drawing, drawPage} from '../../client/src/pageDrawing'
import type {Page, PageSettings, PlacedLine} from '../../server/src/protocol'

export const settings: PageSettings = {
  fonts: {fangsong: '仿宋_GB2312', hei: '黑体', kai: '楷体_GB2312', 'title-song': '方正小标宋简体', song: '宋体'},
  latin: 'Times New Roman',
  linePitch: 28.95,
}

export const draftPages = (pages: readonly Page[]): DraftPages => ({uri: 'file:///a.md', version: 1, pages, settings})

export const drawn = (page: Page): Drawing => drawPage(page, settings.linePitch)

/** Lines of the body with 28 characters each, one below the other; the first starts at an offset of the draft. */
export function bodyLines(count: number, start = 0, top = 0): PlacedLine[] {
  return Array.from({length: count}, (_, index) => bodyLine(top + index, start + index * 28))
}

export function bodyLine(top: number, start: number, text = sentence): PlacedLine {
  const run = {text, face: 'fangsong', bold: false, left: 0, width: text.length, size: 16} as const
  return {kind: 'line', role: 'body', top, height: 1, runs: [run], source: {start, end: start + text.length}}
}

export const upright = (number: number | null, content: Page['content']): Page => ({
  number,
  side: number === null || number % 2 === 1 ? 'odd' : 'even',
  lying: false,
  content,
})

const sentence = '社区党委坚持把群众的事办实办好，全年走访居民八百六十户，'
