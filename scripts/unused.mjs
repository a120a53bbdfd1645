/**
 * Parts of libraries that nothing of ours reaches, and what stands for them in the bundles. Each would weigh more than the whole of many a
 * feature. `test/house/bundles.test.ts` says what the bundles may weigh.
 * @type {readonly {file: RegExp, contents: string}[]}
 */
const unused = [
  // Markdown is read, never written, by these extensions of GFM.
  {
    file: /mdast-util-to-markdown[\\/]index\.js$/,
    contents: 'export const defaultHandlers = {}',
  },
]

/** The same of the Word bundle alone. */
const unusedInWord = [
  // XML knows five names; the two thousand of HTML are for pages.
  {
    file: /@xmldom[\\/]xmldom[\\/]lib[\\/]entities\.js$/,
    contents: `exports.XML_ENTITIES = {amp: '&', apos: "'", gt: '>', lt: '<', quot: '"'}\nexports.HTML_ENTITIES = exports.entityMap = exports.XML_ENTITIES`,
  },
  // What looks like a name of HTML is escaped before it is read; see server/src/word/read/escape.ts.
  {
    file: /decode-named-character-reference[\\/]index\.js$/,
    contents: 'export const decodeNamedCharacterReference = () => false',
  },
  // mammoth writes XML only to put a style map into a file.
  {file: /mammoth[\\/]lib[\\/]xml[\\/]writer\.js$/, contents: 'exports.writeString = undefined'},
  // It is asked for HTML only, and thrown away that is.
  {file: /mammoth[\\/]lib[\\/]writers[\\/]markdown-writer\.js$/, contents: 'exports.markdownWriter = undefined'},
]

/**
 * @param {readonly {file: RegExp, contents: string}[]} parts
 * @returns {import('esbuild').Plugin}
 */
const leaveOut = parts => ({
  name: 'leave-out',
  setup(build) {
    for (const {file, contents} of parts) build.onLoad({filter: file}, () => ({contents, loader: 'js'}))
  },
})

export const withoutUnused = leaveOut(unused)
export const withoutUnusedInWord = leaveOut(unusedInWord)
