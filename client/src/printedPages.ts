import type {PageSettings} from '../../server/src/protocol'
import {htmlFile} from './htmlFile'
import type {Drawing, Shape} from './pageDrawing'
import {typeStyle} from './pageFonts'
import {escaped} from './webviewFrame'

/** The pages as one HTML file with a style for paper: A4 without margins, each sheet on its own. */
export const printedPages = (drawings: readonly Drawing[], settings: PageSettings, title: string): string =>
  htmlFile({
    language: 'zh-CN',
    title,
    style: `${style}\n${typeStyle(settings)}`,
    body: drawings.map(sheet).join('\n'),
  })

/** The last sheet is not followed by an empty one. */
const style = `@page { size: A4; margin: 0; }
@page lying { size: A4 landscape; margin: 0; }
html, body { margin: 0; }
svg { display: block; width: 210mm; height: 297mm; break-after: page; background: #fff; }
svg.lying { page: lying; width: 297mm; height: 210mm; }
svg:last-of-type { break-after: auto; }
@media screen {
  body { padding: 10mm 0; background: #888; }
  svg { margin: 0 auto 8mm; }
}`

function sheet({width, height, shapes}: Drawing): string {
  const lying = width > height ? ' class="lying"' : ''
  return `<svg viewBox="0 0 ${width} ${height}"${lying}>\n${shapes.map(drawn).join('\n')}\n</svg>`
}

function drawn({tag, attributes, text = ''}: Shape): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
  return `<${tag}${list.join('')}>${escaped(text)}</${tag}>`
}
