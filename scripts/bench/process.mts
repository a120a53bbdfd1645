import {spawn} from 'node:child_process'

export interface Run {
  /** Milliseconds from the start of the process to its end. */
  readonly time: number
  readonly output: string
}

/** Runs Node on a script to its end; rejects when it ends with another code than one of `endings`. What it prints is read, as by a terminal. */
export function runNode(
  args: readonly string[],
  {input = '', endings = [0], cwd}: {input?: string; endings?: readonly number[]; cwd?: string} = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, {stdio: 'pipe', ...(cwd === undefined ? {} : {cwd})})
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const time = performance.now() - start
      if (code !== null && endings.includes(code)) resolve({time, output: Buffer.concat(output).toString()})
      else
        reject(
          new Error(
            `node ${args.join(' ')}: ${signal ?? `exit code ${code}`}\n${Buffer.concat(errors).toString().slice(-1000)}`,
          ),
        )
    })
    child.stdin.on('error', () => undefined).end(input)
  })
}

/**
 * Does several things in turn, round after round, so that load on the machine hits all alike; gives what each gave by its name. The
 * first round warms caches of the disk and is not counted.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  things: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(things) as Name[]
  const given = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const value = await things[name]()
      if (round > 0) given[name].push(value)
    }
  return given
}
