import type {Translate} from './translate'
import {escaped} from './webviewFrame'

/** The body of the page preview: a row of buttons, a note of missing fonts, and the room for the pages. */
export function pagePreviewBody(t: Translate): string {
  const say = (message: string) => escaped(message)
  const button = (id: string, text: string, label: string, more = '') =>
    `<button type="button" id="${id}" title="${say(label)}" aria-label="${say(label)}"${more}>${say(text)}</button>`
  const title = t('Page preview')
  return `    <header>
      <h1>${say(title)}</h1>
      <div role="toolbar" aria-label="${say(title)}">
        ${button('previous', '‹', t('Previous page (Page Up)'))}
        <span id="counter"></span>
        ${button('next', '›', t('Next page (Page Down)'))}
        <span class="space"></span>
        ${button('smaller', '−', t('Smaller (-)'))}
        <span id="zoom"></span>
        ${button('larger', '+', t('Larger (+)'))}
        ${button('fit', t('Fit width'), t('Fit width (0)'), ' aria-pressed="true"')}
        <span class="space"></span>
        ${button('export', t('Word'), t('Export to Word'), ' data-run disabled')}
        ${button('print', t('Print'), t('Print: save the pages as a file for the browser'), ' data-run disabled')}
      </div>
      <div id="note" role="status" hidden>
        <details>
          <summary id="note-text"></summary>
          <ul id="note-list"></ul>
        </details>
        ${button('dismiss', '×', t('Do not say this again'))}
      </div>
    </header>
    <main id="pages" tabindex="0" aria-label="${say(t('Pages'))}"
      data-page-label="${say(t('Page {0}', '{0}'))}" data-counter-label="${say(t('Page {0} of {1}', '{0}', '{1}'))}">
      <p id="message"></p>
    </main>`
}
