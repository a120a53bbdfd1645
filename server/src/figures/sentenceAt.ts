import type {Line} from '../markdown/line'
import {countBefore} from '../markdown/search'
import {sentences} from '../markdown/sentence'

/** The index of the first sentence of a line that ends behind a place; as many as there are sentences where none does. */
export const sentenceAt = (line: Line, place: number): number => countBefore(sentences(line), ({end}) => end <= place)
