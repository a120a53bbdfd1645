// Draws a page as client/src/pageDrawing.ts describes it, and looks which fonts there are.

/** An element of SVG; what it says is set as text. */
export function draw({tag, attributes, text}) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  if (text !== undefined) element.textContent = text
  return element
}

/** Draws a page into its sheet, in place of what is there; the sheet tells its size to the style. */
export function drawSheet(sheet, {width, height, shapes}) {
  sheet.dataset.width = width
  sheet.style.setProperty('--width', width)
  sheet.style.setProperty('--height', height)
  const drawing = draw({tag: 'svg', attributes: {viewBox: `0 0 ${width} ${height}`}})
  drawing.append(...shapes.map(draw))
  sheet.querySelector('svg')?.remove()
  sheet.prepend(drawing)
}

/** Marks a line at the margin of a sheet, in hundredths of a millimetre from its upper edge. */
export function drawCursor(sheet, {y, height}) {
  const mark = document.createElement('div')
  mark.className = 'cursor'
  mark.setAttribute('aria-hidden', 'true')
  const all = sheet.style.getPropertyValue('--height')
  mark.style.top = `${(100 * y) / all}%`
  mark.style.height = `${(100 * height) / all}%`
  sheet.append(mark)
}

export function useStyle(style) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets = [sheet]
}

/** A font is there if the same text is as wide whichever generic font stands behind it; `document.fonts` knows web fonts only. */
export function isAvailable(name) {
  const context = document.createElement('canvas').getContext('2d')
  const widths = ['serif', 'sans-serif', 'monospace'].map(generic => {
    context.font = `72px "${name}", ${generic}`
    return context.measureText('mmmmmWWWilliiii').width
  })
  return new Set(widths).size === 1
}
