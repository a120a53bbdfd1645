import {htmlFile} from './htmlFile'
import type {PreviewModel, PreviewRow} from './previewModel'
import {escaped} from './webviewFrame'

/** What is printed, and in which language its page says that it is. */
export interface PrintParts {
  readonly language: string
  readonly title: string
  readonly model: PreviewModel
}

/** The outline beside the standard structure as a page of its own, on A4 when it is printed. */
export const printedOutline = ({language, title, model}: PrintParts): string =>
  htmlFile({
    language,
    title,
    style,
    body: `<header>
<h1>${escaped(title)}</h1>
<p>${escaped([model.heading, model.summary].filter(Boolean).join(' · '))}</p>
</header>
<main>
<section>
<h2>${escaped(model.draftHeading)}</h2>
${list(model.draft)}
</section>
<section>
<h2>${escaped(model.standardHeading)}</h2>
${list(model.standard)}
</section>
</main>`,
  })

const list = (rows: readonly PreviewRow[]): string =>
  rows.length === 0 ? '' : `<ul>\n${rows.map(item).join('\n')}\n</ul>`

function item({label, description, state, children}: PreviewRow): string {
  const note = description === '' ? '' : ` <span class="note">${escaped(description)}</span>`
  const below = children.length > 0 ? `\n${list(children)}\n` : ''
  return `<li class="${state}"><span class="name">${escaped(label)}</span>${note}${below}</li>`
}

const style = `body { margin: 2em auto; max-width: 60em; padding: 0 1em; color: #1f1f1f; background: #fff; font: 11pt/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { margin: 0; font-size: 18pt; }
h2 { margin: 0 0 .5em; padding-bottom: .2em; border-bottom: 1px solid #767676; font-size: 13pt; }
header p { margin: .2em 0 1.5em; color: #595959; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 2em; }
ul { margin: 0; padding-left: 1.2em; list-style: none; }
section > ul { padding-left: 0; }
li { break-inside: avoid-page; }
.note { color: #595959; font-size: 9pt; }
.missing > .name { border-bottom: 1px dashed #8a5a00; }
li:not(.present) > .note { color: #8a5a00; }
@page { size: A4; margin: 20mm 18mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } h2 { break-after: avoid; } }
@media (max-width: 40em) { main { grid-template-columns: 1fr; } }`
