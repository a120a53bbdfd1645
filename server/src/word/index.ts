export {toDocx} from './write/toDocx'
export {fromDocx, type Imported} from './fromDocx'
export {WordFileError} from './read/wordFileError'
