import assert from 'node:assert/strict'
import fc from 'fast-check'
import JSZip from 'jszip'
import {fromDocx, WordFileError} from '../../server/src/word/index'
import {docxFile, item, p, r} from './docxFile'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
const utf16 = (text: string): string => [...text].map(character => `${character}\0`).join('')
const old = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

const refused = (file: Uint8Array, said: RegExp) =>
  assert.rejects(fromDocx(file), (error: unknown) => {
    assert.ok(error instanceof WordFileError, String(error))
    assert.match(error.message, said)
    return true
  })

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'})
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

describe('a file that cannot be imported', () => {
  const files: readonly (readonly [string, string, RegExp])[] = [
    ['an empty one', '', /空的/],
    ['an old .doc or .wps', `${old}${'\0'.repeat(600)}`, /旧版的 \.doc 或 \.wps.*另存为 \.docx/],
    ['an encrypted one', `${old}${'\0'.repeat(600)}${utf16('EncryptedPackage')}`, /密码/],
    ['RTF', '{\\rtf1 x}', /RTF.*另存为/],
    ['a web page', '<html><body>x</body></html>', /网页.*另存为/],
    ['PDF', '%PDF-1.7', /PDF/],
    ['a text', 'abc', /不是 Word 文件/],
    ['half a container', 'PK\x03\x04abc', /损坏/],
  ]
  for (const [name, content, said] of files) it(`${name} is told for what it is`, () => refused(bytes(content), said))

  it('another office file is told', async () => {
    await refused(await zipOf({'xl/workbook.xml': '<x/>'}), /没有正文/)
    await refused(await zipOf({'word/document.xml': '<html/>'}), /没有正文/)
  })

  it('broken XML is told', async () => {
    await refused(await zipOf({'word/document.xml': `<w:document ${namespace}><w:body>`}), /损坏/)
    await refused(await zipOf({'word/document.xml': ''}), /损坏/)
    const deep = '<w:r>'.repeat(3000) + '</w:r>'.repeat(3000)
    await refused(await zipOf({'word/document.xml': `<w:document ${namespace}>${deep}</w:document>`}), /损坏/)
  })

  it('entities of its own are refused', async () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${namespace}>&b;</w:document>`
    await refused(await zipOf({'word/document.xml': laughs}), /DOCTYPE/)
    const wide = new JSZip().file('word/document.xml', Uint8Array.from([0xff, 0xfe, ...bytes(utf16(laughs))]))
    await refused(await wide.generateAsync({type: 'uint8array'}), /DOCTYPE/)
  })

  it('what unfolds without measure is not unfolded', async () => {
    const bomb = await zipOf({'word/document.xml': ' '.repeat(33 * 2 ** 20)})
    assert.ok(bomb.length < 2 ** 20)
    await refused(bomb, /太多/)
  }).timeout(60_000)

  it('names and attributes without number are refused', async () => {
    const names = Array.from({length: 3000}, (_, index) => `<w:n${index}></w:n${index}>`).join('')
    const attributes = Array.from({length: 600}, (_, index) => ` a${index}="1"`).join('')
    await refused(await docxFile({body: names}), /损坏/)
    await refused(await docxFile({body: `<w:p${attributes}/>`}), /损坏/)
    await refused(await docxFile({body: '<w:p/>'.repeat(2_000_001)}), /太多/)
  })

  it('a file without text is a draft without text', async () => {
    const {markdown, notes} = await fromDocx(await docxFile({body: p('')}))
    assert.deepEqual([markdown, notes], ['', ['文件里没有文字。']])
  })
})

describe('whatever the bytes are', () => {
  const runs = Number(process.env['RUNS'] ?? 60)
  const body =
    p(r('一、', '<w:b/>') + r('总则')) + item('甲', 1, 2) + `<w:tbl><w:tr><w:tc>${p('格')}</w:tc></w:tr></w:tbl>`
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="2"><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

  const isReadOrRefused = async (file: Uint8Array): Promise<void> => {
    try {
      assert.equal(typeof (await fromDocx(file)).markdown, 'string')
    } catch (error) {
      assert.ok(error instanceof WordFileError, String(error))
    }
  }

  it('random bytes end in a draft or in one kind of error', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 600}), fc.constantFrom('', 'PK\x03\x04', old), async (random, start) =>
        isReadOrRefused(Uint8Array.from([...bytes(start), ...random])),
      ),
      {numRuns: runs},
    ))

  it('so does a file that was cut off or has broken bytes', async () => {
    const whole = await docxFile({body, numbering})
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {maxLength: 20}),
        fc.boolean(),
        async (length, changes, cut) => {
          const file = whole.slice(0, cut ? length : whole.length)
          for (const [index, byte] of changes) if (index < file.length) file[index] = byte
          await isReadOrRefused(file)
        },
      ),
      {numRuns: runs},
    )
  })

  it('so does XML with pieces missing, doubled or put elsewhere', async () => {
    const pieces = `${body}${p('尾')}`.match(/<[^>]*>|[^<]+/g)!
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.nat(pieces.length - 1), fc.nat(2)), {
          minLength: 1,
          maxLength: 6,
        }),
        async changes => {
          const mutated = [...pieces]
          for (const [from, to, how] of changes) {
            const piece = mutated[from % mutated.length]!
            if (how === 0) mutated.splice(from % mutated.length, 1)
            if (how === 1) mutated.splice(to % mutated.length, 0, piece)
            if (how === 2) mutated[to % mutated.length] = piece
            if (mutated.length === 0) return
          }
          await isReadOrRefused(await docxFile({body: mutated.join(''), numbering}))
        },
      ),
      {numRuns: runs},
    )
  })

  it('elements in any order and depth are read', async () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'pPr',
      'rPr',
      'ins',
      'del',
      'sdt',
      'sdtContent',
      'hyperlink',
      'fldChar',
      'br',
      'pict',
      'txbxContent',
      'footnoteReference',
      'numPr',
      'ruby',
    ] as const
    const {tree} = fc.letrec<{tree: string}>(tie => ({
      tree: fc.oneof(
        {depthSize: 'large', withCrossShrink: true},
        fc.constant('字'),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('tree'), {maxLength: 4}))
          .map(
            ([name, children]) =>
              `<w:${name} w:val="1" w:fldCharType="begin" w:id="1">${children.join('')}</w:${name}>`,
          ),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(tree, {maxLength: 4}), async trees => {
        const {markdown} = await fromDocx(await docxFile({body: trees.join(''), numbering, footnotes: trees.join('')}))
        assert.equal(typeof markdown, 'string')
      }),
      {numRuns: runs},
    )
  })
})
