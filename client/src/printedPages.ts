import type {PageSettings} from '../../server/src/protocol'
import type {Drawing, Shape} from './pageDrawing'
import {typeStyle} from './pageFonts'
import {escaped} from './webviewFrame'

/**
 * The pages as one HTML file that needs nothing else, with a style for paper: A4 without margins, each sheet on its own. It has no
 * script, and says so to the browser.
 */
export function printedPages(drawings: readonly Drawing[], settings: PageSettings, title: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
${typeStyle(settings)}
</style>
</head>
<body>
${drawings.map(sheet).join('\n')}
</body>
</html>
`
}

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
