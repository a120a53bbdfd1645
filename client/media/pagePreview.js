// The page of the page preview. It is sent drawings (client/src/pageDrawing.ts), knows pages and heights on them, and nothing of
// the draft. Heights are in hundredths of a millimetre, as in the drawings.
import {drawCursor, drawSheet, isAvailable, useStyle} from './pageDrawing.js'

const vscode = acquireVsCodeApi()
const byId = id => document.getElementById(id)
const view = byId('pages')
const {pageLabel, counterLabel} = view.dataset
const zooms = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]
const millimetre = 96 / 2540
const uprightWidth = 21000
const gap = 12

/** @type {HTMLElement[]} one for each page */
const sheets = []
/** A factor, or 'fit': as wide as the view. */
let zoom = vscode.getState()?.zoom ?? 'fit'
/** Where the view was scrolled to by us: a scroll event from there is no doing of the reader. */
let expected = 0
/** The place at the upper edge of the view, which stays there when sizes change. */
let place

const post = message => vscode.postMessage(message)
const filled = (label, ...values) => label.replace(/\{(\d)\}/g, (_, index) => values[index])
const scaleOf = sheet => sheet.clientWidth / sheet.dataset.width

// Pages

function showPages({count, changed, message}) {
  for (const sheet of sheets.splice(count)) sheet.remove()
  for (const {index, drawing} of changed) drawSheet((sheets[index] ??= createSheet(index)), drawing)
  byId('message').textContent = message
  for (const control of document.querySelectorAll('[data-run]')) control.disabled = count === 0
  resize()
}

function createSheet(index) {
  const sheet = document.createElement('section')
  sheet.className = 'sheet'
  sheet.setAttribute('aria-label', filled(pageLabel, index + 1))
  sheet.addEventListener('dblclick', event => pick(sheet, index, event))
  view.append(sheet)
  return sheet
}

function pick(sheet, page, {clientX, clientY}) {
  const {left, top} = sheet.getBoundingClientRect()
  post({type: 'picked', page, x: (clientX - left) / scaleOf(sheet), y: (clientY - top) / scaleOf(sheet)})
}

function showCursor({place: at, reveal}) {
  view.querySelector('.cursor')?.remove()
  const sheet = at && sheets[at.page]
  if (!sheet) return
  drawCursor(sheet, at)
  const top = sheet.offsetTop + at.y * scaleOf(sheet)
  const isSeen = top >= view.scrollTop && top + at.height * scaleOf(sheet) <= view.scrollTop + view.clientHeight
  if (reveal && !isSeen) scrollSilently(top - view.clientHeight / 3)
}

// Scrolling

function scrollSilently(top) {
  view.scrollTop = top
  expected = view.scrollTop
  place = placeAtTop()
  showCounter()
}

function scrollToPlace({page, y}) {
  const sheet = sheets[page]
  const isTop = page === 0 && y === 0
  if (sheet) scrollSilently(isTop ? 0 : sheet.offsetTop + y * scaleOf(sheet))
}

function scrolled() {
  showCounter()
  if (Math.abs(view.scrollTop - expected) < 1) return
  expected = undefined
  place = placeAtTop()
  if (place) post({type: 'scrolled', ...place})
}

/** The index of the sheet at a height of the view. */
const sheetAt = height =>
  Math.max(
    0,
    sheets.findLastIndex(sheet => sheet.offsetTop <= height),
  )

function placeAtTop() {
  const page = sheetAt(view.scrollTop)
  const sheet = sheets[page]
  return sheet && {page, y: Math.max(0, (view.scrollTop - sheet.offsetTop) / scaleOf(sheet))}
}

function showCounter() {
  const current = sheetAt(view.scrollTop + view.clientHeight / 2) + 1
  byId('counter').textContent = sheets.length > 0 ? filled(counterLabel, current, sheets.length) : ''
}

function turnPage(step) {
  const index = Math.min(Math.max(0, sheetAt(view.scrollTop + gap) + step), sheets.length - 1)
  if (sheets[index]) view.scrollTop = sheets[index].offsetTop - gap
}

/** Once a frame, however many events there are. */
function framed(run) {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      run()
    })
  }
}

// Size

function factor() {
  if (zoom !== 'fit') return zoom
  return Math.min(2, Math.max(0.2, (view.clientWidth - 2 * gap) / (uprightWidth * millimetre)))
}

/** Gives the sheets their size; what was at the upper edge of the view stays there. */
function resize() {
  view.style.setProperty('--unit', `${factor() * millimetre}px`)
  view.classList.toggle('fit', zoom === 'fit')
  byId('zoom').textContent = `${Math.round(factor() * 100)}%`
  byId('fit').setAttribute('aria-pressed', zoom === 'fit')
  if (place) scrollToPlace(place)
  else showCounter()
}

function setZoom(wanted) {
  zoom = wanted
  vscode.setState({zoom})
  resize()
}

const larger = () => setZoom(zooms.find(step => step > factor() + 0.01) ?? zooms.at(-1))
const smaller = () => setZoom(zooms.findLast(step => step < factor() - 0.01) ?? zooms[0])
const fit = () => setZoom('fit')

// Fonts

function useFonts({style, names}) {
  useStyle(style)
  post({type: 'fonts', available: names.filter(isAvailable)})
}

function showNote({text, list}) {
  byId('note').hidden = text === ''
  byId('note-text').textContent = text
  const items = list.map(name => Object.assign(document.createElement('li'), {textContent: name}))
  byId('note-list').replaceChildren(...items)
}

// Wiring

const buttons = {
  previous: () => turnPage(-1),
  next: () => turnPage(1),
  smaller,
  larger,
  fit,
  export: () => post({type: 'export'}),
  print: () => post({type: 'print'}),
  dismiss() {
    showNote({text: '', list: []})
    post({type: 'dismissed'})
  },
}
for (const [id, run] of Object.entries(buttons)) byId(id).addEventListener('click', run)

const keys = {PageUp: buttons.previous, PageDown: buttons.next, '+': larger, '=': larger, '-': smaller, 0: fit}
view.addEventListener('keydown', event => {
  const run = !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]
  if (!run) return
  event.preventDefault()
  run()
})

function turnWheel(event) {
  if (!event.ctrlKey || event.deltaY === 0) return
  event.preventDefault()
  if (event.deltaY < 0) larger()
  else smaller()
}
view.addEventListener('wheel', turnWheel, {passive: false})
view.addEventListener('scroll', framed(scrolled), {passive: true})
new ResizeObserver(framed(resize)).observe(view)

const received = {pages: showPages, scroll: scrollToPlace, cursor: showCursor, fonts: useFonts, note: showNote}
window.addEventListener('message', ({data}) => received[data.type]?.(data))
post({type: 'ready'})
