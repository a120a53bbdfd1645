/**
 * What reads the files of the writer's own, with the schemas that they are checked by. Nobody else imports these modules: in Node they
 * are a bundle of its own, loaded when the first of these functions is called (`scripts/later.mjs`).
 */
export {needPatterns, readOwnGenres} from './ownGenres'
export {readBaseline} from './readBaseline'
export {readOwnWords, withWord} from './ownWords'
export {readWordLists} from './wordLists'
