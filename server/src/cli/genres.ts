import type {Genre} from '../service'
import {suggestion} from './nearest'

const namesOf = (genres: readonly Genre[]): readonly string[] => genres.map(({name}) => name)

/** The message about a kind that nobody knows. */
export const unknownGenre = (genre: string, genres: readonly Genre[]): string =>
  `没有文种“${genre}”。${suggestion(genre, namesOf(genres))}${knownGenres(genres)}`

/** `现有文种：述职报告、工作总结。` */
export const knownGenres = (genres: readonly Genre[]): string => `现有文种：${namesOf(genres).join('、')}。`
