/** The clock and the turns of whatever runs the server, so that tests and browsers bring their own. */
export interface Clock {
  /** Runs behind what is already waiting to be handled. */
  soon(run: () => void): void
  /** Runs after so many milliseconds unless the returned function is called first. */
  later(milliseconds: number, run: () => void): () => void
  /** Milliseconds from any fixed moment. */
  now(): number
}

/** What the server needs of the machine. */
export interface Runtime extends Clock {
  /** The files of an organisation's own kinds in a workspace folder, by its URI; none where there is no such folder. */
  kindFiles(folder: string): Promise<readonly FileOnDisk[]>
  /** The file of an organisation's own words in a workspace folder; `undefined` where there is none. */
  wordFile(folder: string): Promise<FileOnDisk | undefined>
}

export interface FileOnDisk {
  readonly uri: string
  readonly text: string
}
