export {linearPattern} from './linearPattern'
