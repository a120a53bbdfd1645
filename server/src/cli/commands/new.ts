import {genreNamed, genres, skeletonOf} from '../../service'
import type {Command} from '../command'
import {knownGenres, unknownGenre} from '../genres'
import {loadGenres} from '../ownKinds'
import {exitCode, Stop} from '../stop'

/** `gongwen new`: the skeleton of a kind on standard output. */
export const newDraft: Command = {
  name: 'new',
  summary: '输出一个文种的稿件骨架',
  operands: '文种',
  options: {title: {value: '标题', help: '稿件的标题'}},
  notes: [knownGenres(genres), '例：gongwen new 工作总结 --title 幸福里社区2025年工作总结 > 总结.md'],
  async run({operands, values}, io) {
    const [name] = operands
    const known = loadGenres(io)
    if (name === undefined || operands.length > 1) throw new Stop(`要写一个文种。${knownGenres(known)}`)
    const genre = genreNamed(name, known)
    if (genre === undefined) throw new Stop(unknownGenre(name, known))
    io.out(skeletonOf(genre, values['title']))
    return exitCode.clean
  },
}
