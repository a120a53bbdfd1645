import assert from 'node:assert/strict'
import fc from 'fast-check'
import JSZip from 'jszip'
import {decode, encode} from '../../server/src/cli/decode'
import {readOwnWords, withWord} from '../../server/src/data/ownWords'
import {
  createService,
  defaultPageSettings,
  defaultSettings,
  explained,
  genres,
  ownGenres,
  pageDocumentOf,
  readPageSettings,
  readSettings,
} from '../../server/src/service'
import {linearPattern} from '../../server/src/patterns/index'
import {fromDocx, toDocx, WordFileError} from '../../server/src/word/index'
import {docxFile, item, p, r} from '../word/docxFile'
import {within} from './draftTargets'
import {fail} from './fail'
import {target, type Target} from './target'
import {hostile} from './texts'

const service = createService(defaultSettings, {onRuleError: fail})

/** Reads a Word file; it may be refused in one way only. */
async function isReadOrRefused(file: Uint8Array): Promise<void> {
  try {
    service.check(service.read((await fromDocx(file)).markdown))
  } catch (error) {
    if (!(error instanceof WordFileError)) throw error
  }
}

/** Letters that a Word file can hold: XML has no controls and no halves of pairs. */
const exported = target('Word file of a draft', hostile, async ({text}) => {
  const file = await toDocx(pageDocumentOf(service.read(text), defaultPageSettings))
  await isReadOrRefused(file)
})

const parts: Readonly<Record<string, string>> = {
  body:
    p(r('关于青禾社区的报告', '<w:b/>')) +
    item('甲', 1, 1) +
    p('　　2025年，社区<w:br/>共办理').replace('&lt;', '<') +
    `<w:tbl><w:tr><w:tc>${p('格')}</w:tc><w:tc>${p('子')}</w:tc></w:tr></w:tbl>` +
    '<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  styles: '<w:style w:styleId="1" w:type="paragraph"><w:name w:val="heading 1"/></w:style>',
  footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
}

const change = fc.record({
  part: fc.constantFrom(...Object.keys(parts)),
  at: fc.nat(),
  to: fc.nat(),
  how: fc.constantFrom('drop', 'copy', 'replace', 'value', 'nest'),
  value: fc.constantFrom('-1', '0', '99999999999', '%1%2%9', '', '甲', '&#x1F600;', '&#0;', 'NaN', '1e9'),
})
const pieces = (xml: string): string[] => xml.match(/<[^>]*>|[^<]+/g) ?? []

const damaged = target(
  'Word file that is damaged',
  fc.record({
    xml: fc.array(change, {maxLength: 6}),
    bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 4}),
    kept: fc.double({min: 0, max: 4, noNaN: true}),
  }),
  async ({xml, bytes, kept}) => {
    const changed: Record<string, string> = {...parts}
    for (const {part, at, to, how, value} of xml) {
      const some = pieces(changed[part]!)
      const [from, place] = [at % Math.max(1, some.length), to % Math.max(1, some.length)]
      if (how === 'drop') some.splice(from, 1)
      else if (how === 'copy') some.splice(place, 0, some[from] ?? '')
      else if (how === 'replace') some[place] = some[from] ?? ''
      else if (how === 'value') some[from] = (some[from] ?? '').replace(/"[^"]*"/, `"${value}"`)
      else some[from] = (some[from] ?? '').repeat(200)
      changed[part] = some.join('')
    }
    const file = await docxFile(changed as typeof changed & {body: string})
    for (const [at, byte] of bytes) file[at % file.length] = byte
    await isReadOrRefused(kept < 1 ? file.slice(0, Math.floor(kept * file.length)) : file)
  },
)

const zipped = target(
  'container with any files',
  fc.dictionary(
    fc.constantFrom('word/document.xml', '[Content_Types].xml', '_rels/.rels', '../x', 'word/styles.xml'),
    fc.string({maxLength: 200}),
  ),
  async files => {
    const zip = new JSZip()
    for (const [name, content] of Object.entries(files)) zip.file(name, content)
    await isReadOrRefused(await zip.generateAsync({type: 'uint8array'}))
  },
)

const json = fc.oneof(
  {weight: 2, arbitrary: fc.json({maxDepth: 5})},
  {
    weight: 3,
    arbitrary: fc
      .record(
        {
          name: fc.constantFrom('甲', '工作总结', '', '请示'),
          extends: fc.constantFrom('工作总结', '甲', '无'),
          titlePatterns: fc.array(fc.string({unit: fc.constantFrom(...'甲.*+?()[]{}|^$\\1,ps=!<:'), maxLength: 12}), {
            maxLength: 3,
          }),
          parts: fc.array(
            fc.record(
              {id: fc.constantFrom('a', 'work', 'B'), name: fc.string(), sentences: fc.array(fc.string())},
              {requiredKeys: []},
            ),
            {maxLength: 3},
          ),
          evidence: fc.jsonValue({maxDepth: 2}),
          accept: fc.array(fc.string()),
          replace: fc.jsonValue({maxDepth: 2}),
        },
        {requiredKeys: []},
      )
      .map(value => JSON.stringify(value) ?? 'null'),
  },
  fc.string({unit: fc.constantFrom(...'{}[]":,甲a/*1\n\\u'), maxLength: 60}),
  hostile.map(({text}) => text.slice(0, 4000)),
)

const ownFiles = target('files of an organisation', fc.array(json, {minLength: 1, maxLength: 3}), texts => {
  const files = texts.map((text, at) => ({name: `${at}.json`, text}))
  const {genres: all, problems} = ownGenres(files, linearPattern)
  assert.ok(all.length >= genres.length)
  for (const {file, ...span} of problems) within(span, files.find(({name}) => name === file)!.text, file)
  const own = createService(defaultSettings, {genres: all, onRuleError: fail})
  own.check(own.read('# 青禾社区甲\n\n一、甲\n\n甲。\n'))
  for (const file of files) {
    for (const problem of readOwnWords(file).problems) within(problem, file.text, 'words')
    withWord(file.text, '网格')
  }
})

const bytesOf = target('bytes of a file', fc.array(fc.nat(255), {maxLength: 400}), bytes => {
  const decoded = decode(Uint8Array.from(bytes))
  if ('problem' in decoded) return assert.notEqual(decoded.problem, '')
  assert.deepEqual([...encode(decoded.text, decoded.bom)], bytes)
})

const settings = target('settings', fc.jsonValue({maxDepth: 3}), value => {
  readSettings(
    value,
    explained.map(({id}) => id),
  )
  readPageSettings(value)
})

/** Files that come from elsewhere, and what is written. */
export const fileTargets: readonly Target[] = [exported, damaged, zipped, ownFiles, bytesOf, settings]
