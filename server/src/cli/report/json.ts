import type {FileReport} from './report'

/** The contract of the measuring scripts: one array, a file an element. */
export const json = (reports: readonly FileReport[]): string => `${JSON.stringify(reports, null, 2)}\n`
