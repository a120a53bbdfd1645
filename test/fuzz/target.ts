import type fc from 'fast-check'

/**
 * One promise of the core: it holds for every input, else it throws. Inputs are plain JSON, so that a failure can be kept in the corpus.
 */
export interface Target {
  readonly name: string
  readonly inputs: fc.Arbitrary<unknown>
  holds(input: unknown): void | Promise<void>
}

/** Makes a target of a promise about inputs of one type. */
export const target = <Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
): Target => ({name, inputs, holds: input => holds(input as Input)})
