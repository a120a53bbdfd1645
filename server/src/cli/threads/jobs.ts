import {availableParallelism} from 'node:os'
import type {Call, Option} from '../command'
import {Stop} from '../stop'

/** The option of the commands that share their files out. */
export const jobsOption = {
  jobs: {value: '个数', help: '同时用几个线程；默认按处理器核数，文件不多时为 1'},
} as const satisfies Record<string, Option>

/** With fewer files for each, starting a thread takes longer than it saves. */
const worthwhile = 40

/** How many threads deal with the files. Throws {@link Stop} on what is no number. */
export function jobsOf({values}: Call, files: number): number {
  const given = values['jobs']
  if (given === undefined) return Math.max(1, Math.min(availableParallelism(), Math.floor(files / worthwhile)))
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new Stop(`--jobs 要写 1 到 999 的整数，现为“${given}”。`)
  return Math.min(Number(given), Math.max(1, files))
}
