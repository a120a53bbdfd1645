import {commands, type Disposable, l10n, Range, TextEditorRevealType, type WebviewPanel, window} from 'vscode'
import type {PageSettings} from '../../server/src/protocol'
import {fileName} from './documents'
import {reveal} from './edits'
import {createShownPages} from './pageChanges'
import {drawPage} from './pageDrawing'
import {type FontNote, fontNames, fontNote, missingFonts, typeStyle} from './pageFonts'
import type {PagePreviewDesk} from './pagePreview'
import {type PagePreviewRequest, readPagePreviewRequest} from './pagePreviewRequest'
import {itemAt, offsetAt, offsetOf, placeOf, type Track, trackOf} from './pageSync'
import {createScrollLead} from './scrollLead'

const dismissedFonts = 'gongwen.dismissedFonts'

/** Keeps a panel in step with the draft at hand and its editor: pages, cursor and scrolling, as long as it can be seen. */
export function createPageView(panel: WebviewPanel, {memory, drafts, pages}: PagePreviewDesk): Disposable {
  const shown = createShownPages()
  const lead = createScrollLead()
  /** Whether the page of the panel has said that it listens. It is made anew each time the panel is uncovered. */
  let ready = false
  let track: Track | undefined
  let style = ''
  let note: FontNote = {text: '', list: []}

  const post = (type: string, message: object) => {
    if (ready) void panel.webview.postMessage({...message, type})
  }
  const editorShown = () =>
    window.visibleTextEditors.find(({document}) => document.uri.toString() === pages.latest()?.uri)

  function showPages(): void {
    const latest = pages.latest()
    const document = drafts.lastDocument()
    panel.title = document ? l10n.t('Page preview: {0}', fileName(document.uri)) : l10n.t('Page preview')
    track = latest && document && trackOf(latest, document.getText().length)
    const drawings = latest ? latest.pages.map(page => drawPage(page, latest.settings.linePitch)) : []
    if (latest) useFonts(latest.settings)
    const message = latest ? '' : l10n.t('No official draft is open.')
    post('pages', {message, ...shown.next(drawings)})
    showCursor()
  }
  function useFonts(settings: PageSettings): void {
    const before = style
    style = typeStyle(settings)
    if (style !== before) post('fonts', {style, names: fontNames(settings)})
  }
  function noteOf(available: readonly string[]): FontNote {
    const latest = pages.latest()
    return fontNote(latest ? missingFonts(new Set(available), latest.settings) : [], l10n.t)
  }
  const isDismissed = ({list}: FontNote) => JSON.stringify(memory.get(dismissedFonts)) === JSON.stringify(list)
  function showCursor(): void {
    const editor = editorShown()
    const latest = pages.latest()
    const place = editor && latest && itemAt(latest, editor.document.offsetAt(editor.selection.active))
    post('cursor', {place, reveal: editor !== undefined && editor === window.activeTextEditor && !lead.isTaken()})
  }
  function followEditor(): void {
    const editor = editorShown()
    const top = editor?.visibleRanges[0]?.start
    if (editor && top && track) post('scroll', placeOf(track, editor.document.offsetAt(top)))
  }
  function start(): void {
    ready = true
    shown.forget()
    style = ''
    showPages()
    followEditor()
  }
  async function answer(request: PagePreviewRequest): Promise<void> {
    switch (request.type) {
      case 'ready':
        return start()
      case 'scrolled': {
        const editor = editorShown()
        if (!editor || !track) return
        const position = editor.document.positionAt(offsetOf(track, request))
        lead.take()
        return editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop)
      }
      case 'picked': {
        const document = drafts.lastDocument()
        const latest = pages.latest()
        const offset = latest && offsetAt(latest, request)
        if (!document || offset === undefined) return
        const position = document.positionAt(offset)
        lead.take()
        return reveal(document.uri.toString(), {start: position, end: position})
      }
      case 'fonts':
        note = noteOf(request.available)
        return post('note', isDismissed(note) ? {text: '', list: []} : note)
      case 'dismissed':
        return memory.update(dismissedFonts, note.list)
      case 'export':
        return commands.executeCommand('gongwen.exportWord')
      case 'print':
        return commands.executeCommand('gongwen.printPages')
    }
  }
  function update(): void {
    if (!panel.visible) ready = false
    pages.want(panel, panel.visible)
  }

  const subscriptions = [
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const request = readPagePreviewRequest(message)
      return request && answer(request)
    }),
    panel.onDidChangeViewState(update),
    pages.onDidChange(showPages),
    window.onDidChangeTextEditorSelection(({textEditor}) => {
      if (textEditor === editorShown()) showCursor()
    }),
    window.onDidChangeTextEditorVisibleRanges(({textEditor}) => {
      if (textEditor === editorShown() && !lead.isEcho()) followEditor()
    }),
  ]
  update()
  return {
    dispose() {
      pages.want(panel, false)
      subscriptions.forEach(subscription => subscription.dispose())
    },
  }
}
