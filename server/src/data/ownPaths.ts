/** Where an organisation keeps kinds of its own, below the folder it works in. */
export const kindsFolder = '.gongwen/kinds'

/** Where an organisation keeps its words, below the folder it works in. */
export const wordsFile = '.gongwen/words.json'
