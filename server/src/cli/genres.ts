import {genres} from '../service'
import {suggestion} from './nearest'

const names = genres.map(({name}) => name)

/** The message about a kind that nobody knows. */
export const unknownGenre = (genre: string): string => `没有文种“${genre}”。${suggestion(genre, names)}${knownGenres()}`

/** `现有文种：述职报告、工作总结。` */
export const knownGenres = (): string => `现有文种：${names.join('、')}。`
