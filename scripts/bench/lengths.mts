/** The lengths of texts, in characters, by the names that measurements have. */
export const lengths = {'7k': 7000, '70k': 70_000, '700k': 700_000} as const

export type Length = keyof typeof lengths

/** Those that a run measures: a short one leaves the longest out. */
export const lengthsOf = (short: boolean): readonly Length[] => (short ? ['7k', '70k'] : ['7k', '70k', '700k'])

/** As long in bytes as the file of the command line is, 20 KB. */
export const fileLength = 7000
