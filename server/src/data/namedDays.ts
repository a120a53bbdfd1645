import type {NamedDays} from './schema'
import file from './lexicons/named-days.json'

/** Festivals and events that are named by month and day. */
export const namedDays: NamedDays['days'] = file.days
