/** Why something is not done, for the writer. */
export interface Refusal {
  readonly reason: string
}

export const isRefusal = (value: object): value is Refusal => 'reason' in value
