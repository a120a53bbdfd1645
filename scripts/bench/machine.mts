import os from 'node:os'

/** What a run was measured on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly node: string
  /** Processes that wanted to run in the last minute, on average, before the bench began. */
  readonly load: number
}

export const machine = (): Machine => ({
  processor: os.cpus()[0]?.model ?? 'unknown',
  cores: os.availableParallelism(),
  node: process.version,
  load: os.loadavg()[0] ?? 0,
})

/** Whether others use the machine, so that only ratios tell something. */
export const isLoaded = ({load, cores}: Machine): boolean => load > cores / 2
