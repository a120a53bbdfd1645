export {toDocx} from './write/toDocx'
