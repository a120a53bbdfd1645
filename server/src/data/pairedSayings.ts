import file from './lexicons/paired-sayings.json'

/** Sayings of two halves, which a comma parts: `金无足赤，人无完人`. */
export const pairedSayings = file.sayings.map(([first, second]) => ({first: first!, second: second!}))
