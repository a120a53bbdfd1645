import commonParts from './commonParts.json'
import {genreFiles} from './genreFiles'
import {resolveGenre} from './resolveGenre'
import type {CommonParts, Genre, GenreFile} from './schema'

export {needOf, standsInSkeleton} from './need'
export {isOfKind} from './resolveGenre'
export type {OwnFile, OwnFileProblem} from './jsonFile'
export {mergedWords, noWords} from './mergedWords'
export {needPatterns, readBaseline, readOwnGenres, readOwnWords, withWord} from './readOwn'
export type {OwnGenres} from './ownGenres'
export {kindsFolder, wordsFile} from './ownPaths'
export type {OwnWords} from './ownWords'
export {noPatterns, type Pattern, type PatternEngine, type RefusedPattern} from './pattern'
export type {Baseline, KnownFindings} from './readBaseline'
export type {WordLists} from './wordLists'

export const common = commonParts as unknown as CommonParts

/** The groups in which kinds are offered, in this order; others come behind. */
export const groups = ['报告总结', '计划方案', '规章制度', '法定公文', '讲话材料', '党务文书', '会议文书', '公示书信']

/** Every kind (文种), in the order in which it is offered. The tests hold the files to the schema, so nothing is checked at start. */
export const genres: readonly Genre[] = resolveAll(genreFiles as readonly unknown[] as readonly GenreFile[])

function resolveAll(files: readonly GenreFile[]): readonly Genre[] {
  const resolved: Genre[] = []
  const resolve = (file: GenreFile): void => {
    if (resolved.some(({name}) => name === file.name)) return
    const base = files.find(({name, slug}) => file.extends !== undefined && [name, slug].includes(file.extends))
    if (base) resolve(base)
    resolved.push(resolveGenre(file, {genres: resolved, common}))
  }
  files.forEach(resolve)
  const place = ({group}: Genre): number => (groups.includes(group) ? groups.indexOf(group) : groups.length)
  return resolved.sort((a, b) => place(a) - place(b))
}

/** The kind of this name, file name (`work-plan`) or title ending (`工作汇报`). */
export function genreNamed(name: string, among: readonly Genre[] = genres): Genre | undefined {
  const wanted = name.trim()
  return (
    among.find(genre => genre.name === wanted || genre.slug === wanted) ??
    among.find(genre => genre.titleEndings.includes(wanted))
  )
}
