// Free fonts that stand for those of Chinese offices when a Word file is rendered: fetched once from Debian's packages.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {cacheFolder} from '../editor/cache.mjs'
import {onPath} from '../editor/debian.mjs'
import {run} from '../shell.mjs'

/** Raised when what is fetched changes. */
const revision = 1

/** Which font is shown for which name; the first four are Fandol, the last has the widths of Times New Roman. */
const shown = {
  仿宋_GB2312: 'FandolFang',
  楷体_GB2312: 'FandolKai',
  黑体: 'FandolHei',
  宋体: 'FandolSong',
  方正小标宋简体: 'FandolSong',
  'Times New Roman': 'Liberation Serif',
}

/** The packages that hold them, and the folders in them. */
const packages = {
  'texlive-lang-chinese': 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  'fonts-liberation': 'usr/share/fonts/truetype/liberation',
}

/**
 * The path of a fonts.conf with these fonts and no others (`FONTCONFIG_FILE`).
 * @returns {Promise<string>}
 */
export async function getFonts() {
  const folder = path.join(cacheFolder(), `fonts-r${revision}`)
  if (!fs.existsSync(folder)) await fetchFonts(folder)
  const config = path.join(folder, 'fonts.conf')
  fs.writeFileSync(config, fontsConf(folder))
  return config
}

/** @param {string} folder */
async function fetchFonts(folder) {
  if (!onPath('apt-get') || !onPath('dpkg-deb'))
    throw new Error('The fonts for rendering Word files are in packages of Debian; apt-get and dpkg-deb are not here.')
  console.log(`   Getting fonts for rendering Word files (once, 50 MB) into\n   ${folder}`)
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'gongwen-fonts-'))
  const unfinished = `${folder}.tmp`
  try {
    fs.rmSync(unfinished, {recursive: true, force: true})
    fs.mkdirSync(unfinished, {recursive: true})
    for (const [name, inside] of Object.entries(packages)) {
      await download(name, work)
      const file = fs.readdirSync(work).find(found => found.startsWith(`${name}_`) && found.endsWith('.deb'))
      if (!file) throw new Error(`apt-get did not download ${name}.`)
      await run('dpkg-deb', ['-x', path.join(work, file), path.join(work, name)])
      const fonts = path.join(work, name, inside)
      for (const font of fs.readdirSync(fonts)) fs.copyFileSync(path.join(fonts, font), path.join(unfinished, font))
    }
    fs.renameSync(unfinished, folder)
  } finally {
    fs.rmSync(work, {recursive: true, force: true})
  }
}

/**
 * @param {string} name
 * @param {string} folder
 */
async function download(name, folder) {
  /** @type {import('node:child_process').SpawnOptions} */
  const quiet = {cwd: folder, stdio: ['ignore', 'ignore', 'ignore']}
  const known = spawnSync('apt-cache', ['show', name], {stdio: 'ignore'}).status === 0
  // A machine that was just set up has no list of packages yet.
  if (!known) await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['download', '-qq', name], quiet)
}

/** @param {string} folder */
function fontsConf(folder) {
  const aliases = Object.entries(shown).map(
    ([name, font]) => `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${folder}</dir>
<cachedir>${path.join(folder, 'cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`
}
