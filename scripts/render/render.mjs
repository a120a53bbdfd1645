// Renders Word files with LibreOffice and reads from the PDF where each line stands.
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {ensure, onPath} from '../editor/debian.mjs'
import {run} from '../shell.mjs'
import {getFonts} from './fonts.mjs'

/**
 * A line of type on a page, in points from the upper left corner of the paper. `words` are its pieces from left to right.
 * @typedef {{text: string, left: number, right: number, top: number, bottom: number}} Line
 * @typedef {{width: number, height: number, lines: readonly Line[]}} RenderedPage
 */

/** @type {readonly import('../editor/debian.mjs').Need[]} */
const renderNeeds = [
  {package: 'libreoffice-writer-nogui', found: () => onPath('soffice') !== undefined},
  {package: 'poppler-utils', found: () => onPath('pdftotext') !== undefined},
]

/** Whether Word files can be rendered here, or what is needed for it can be got. */
export const canRender = () => onPath('apt-get') !== undefined && onPath('dpkg-deb') !== undefined

/** Sees to it that LibreOffice, poppler and the fonts are there. */
export async function ensureRenderer() {
  await ensure(renderNeeds)
  return getFonts()
}

/**
 * The pages of Word files, by file, as LibreOffice sets them. LibreOffice 7.4 does not read `autoSpaceDE`: it sets letters and digits a
 * little apart from Chinese, where Word does as our files say.
 * @param {readonly string[]} files
 * @param {string} folder for what is made on the way, and for the profile of LibreOffice
 * @returns {Promise<readonly (readonly RenderedPage[])[]>}
 */
export async function render(files, folder) {
  const fonts = await ensureRenderer()
  const convert = (/** @type {string} */ format, /** @type {readonly string[]} */ from) =>
    run(
      'soffice',
      [
        `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...from,
      ],
      {
        env: {...process.env, FONTCONFIG_FILE: fonts},
        stdio: ['ignore', 'ignore', 'ignore'],
      },
    )
  const made = (/** @type {string} */ file, /** @type {string} */ ending) =>
    path.join(folder, `${path.basename(file, '.docx')}.${ending}`)
  await convert('pdf', files)
  return files.map(file => {
    const pdf = made(file, 'pdf')
    if (!fs.existsSync(pdf)) throw new Error(`LibreOffice made no PDF of ${file}.`)
    return readPages(execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], {encoding: 'utf8', maxBuffer: 1 << 28}))
  })
}

/**
 * @param {string} html
 * @returns {RenderedPage[]}
 */
function readPages(html) {
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([^]*?)<\/page>/g)].map(
    ([, width, height, content]) => ({
      width: Number(width),
      height: Number(height),
      lines: linesOf([...String(content).matchAll(word)].map(readWord)),
    }),
  )
}

const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g

/**
 * @param {RegExpMatchArray} match
 * @returns {Line}
 */
function readWord([, left, top, right, bottom, text = '']) {
  return {text: unescape(text), left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom)}
}

/**
 * Words whose middles are less than a third of a line apart stand on one line, whatever their fonts.
 * @param {readonly Line[]} words
 * @returns {Line[]}
 */
function linesOf(words) {
  /** @type {Line[][]} */
  const rows = []
  for (const one of [...words].sort((a, b) => middle(a) - middle(b))) {
    const last = rows.at(-1)
    if (last?.[0] && middle(one) - middle(last[0]) < 8) last.push(one)
    else rows.push([one])
  }
  return rows.map(row => {
    const sorted = [...row].sort((a, b) => a.left - b.left)
    return {
      text: sorted.map(({text}) => text).join(''),
      left: Math.min(...row.map(({left}) => left)),
      right: Math.max(...row.map(({right}) => right)),
      top: Math.min(...row.map(({top}) => top)),
      bottom: Math.max(...row.map(({bottom}) => bottom)),
    }
  })
}

/** @param {Line} line */
const middle = ({top, bottom}) => (top + bottom) / 2

/** @param {string} text */
const unescape = text =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
