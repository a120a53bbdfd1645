import type {Collocations, DeParticle, Phrases} from './grammarSchema'
import collocationsFile from './lexicons/collocations.json'
import deParticleFile from './lexicons/de-particle.json'
import incompletePatternsFile from './lexicons/incomplete-patterns.json'
import measureWordsFile from './lexicons/measure-words.json'
import rhetoricalQuestionsFile from './lexicons/rhetorical-questions.json'

/** What is known of 的, 地 and 得. */
export const deParticle = deParticleFile as unknown as DeParticle

/** Verbs that do not go with a noun. */
export const collocations: Collocations = collocationsFile

/** Sentence patterns by list. */
export const phrases: Readonly<Record<'incompletePatterns' | 'measureWords' | 'rhetoricalQuestions', Phrases>> = {
  incompletePatterns: incompletePatternsFile as Phrases,
  measureWords: measureWordsFile as Phrases,
  rhetoricalQuestions: rhetoricalQuestionsFile as Phrases,
}
