/** The text area (版心) of GB/T 9704—2012, 5.2: 156 mm × 225 mm on A4, margins 37 mm above and 28 mm on the left. */
export const page = {width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225} as const

/** How many characters of the body (3号) a line has, and how many lines a page: 5.2.3. */
export const lineWidth = 28
export const pageLines = 22
