import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Io} from '../../server/src/cli/io'

/** A new folder with the given files, removed after the test that asked for it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-cli-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, content)
  }
  return folder
}

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

/** An `Io` that keeps what was written. */
export interface MemoryIo extends Io {
  readonly written: {out: string; error: string}
}

/** An `Io` in a folder, with the given bytes on standard input. */
export function memoryIo(
  cwd: string,
  more: Partial<Pick<Io, 'color' | 'env' | 'beforeReplace'>> & {stdin?: string} = {},
): MemoryIo {
  const written = {out: '', error: ''}
  const {stdin = '', ...rest} = more
  return {
    cwd,
    env: {},
    color: false,
    ...rest,
    written,
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    out: text => void (written.out += text),
    error: line => void (written.error += `${line}\n`),
  }
}

/** A summary whose ordinals are wrong in a way that can be mended; nothing in it is an error. */
export const faulty = `# 幸福里社区2025年工作总结

一、主要工作

（一）、服务居民

社区全年走访居民三百余户，解决了停车、漏水等问题。

（二）、整治环境

社区组织志愿者清理楼道，绿化了小区。

二、存在问题

社区人手不足，活动形式单一。

三、下步打算

社区将增加活动，改进服务。
`

/** The same with a year that was never filled in, which is an error. */
export const withResidue = faulty.replace('社区全年', '20xx年社区')

/** Bytes that are not UTF-8, from the second line on. */
export const broken = Uint8Array.from([...new TextEncoder().encode('# 幸福里社区工作总结\n社区'), 0xe6, 0x80, 0x0a])
