/** Something measured; with `beside`, what it is compared with in the same run. */
export interface Measurement {
  /** The letter of the part, as in issue and `--only`. */
  readonly part: Part
  /** What was measured, by a name that stays; targets go by it. */
  readonly id: string
  readonly value: number
  readonly unit: Unit
  readonly beside?: {readonly name: string; readonly value: number}
}

export type Unit = 'ms' | 'MB' | 'KB' | 'MB/s' | '×'

/** The parts in their order, and what each measures. */
export const parts = {
  a: 'keystroke to diagnostics over stdio',
  b: 'full check in process, warm, nothing remembered',
  c: 'cold starts',
  d: 'peak memory of the server',
  e: 'sizes of bundles, activation of the client',
  f: 'a folder of drafts on the command line',
  g: 'peers on the same texts',
} as const

export type Part = keyof typeof parts

/** How much: everything, or what fits in a minute. */
export interface Extent {
  readonly short: boolean
}

/** Speaks to whoever waits for the bench. */
export interface Voice {
  /** Something that has to be known of the figures; kept with them. */
  note(text: string): void
  /** How far it is. */
  progress(text: string): void
}

/** What a part gives, and tells on the way. */
export type RunPart = (extent: Extent, voice: Voice) => Promise<readonly Measurement[]>

/** How many times as much as what it stands beside. */
export const ratioOf = ({value, beside}: Measurement): number | undefined => beside && value / beside.value
