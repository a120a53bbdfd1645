export {fromDocx, type Imported} from './fromDocx'
export {WordFileError} from './read/wordFileError'
export {toDocx} from './write/toDocx'
