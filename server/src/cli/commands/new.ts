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
  options: {
    title: {value: '标题', help: '稿件的标题；写了标题，下面几项只用在正文和署名里'},
    unit: {value: '单位', help: '单位的名称，如 青禾社区'},
    period: {value: '时限', help: '所写的时段，如 2026年上半年'},
    matter: {value: '事项', help: '所写的事，如 垃圾分类'},
    name: {value: '姓名', help: '述职人、申请人等的姓名'},
  },
  notes: [knownGenres(genres), '例：gongwen new 工作总结 --unit 青禾社区 --period 2026年 > 总结.md'],
  async run({operands, values}, io) {
    const [name] = operands
    const known = loadGenres(io)
    if (name === undefined || operands.length > 1) throw new Stop(`要写一个文种。${knownGenres(known)}`)
    const genre = genreNamed(name, known)
    if (genre === undefined) throw new Stop(unknownGenre(name, known))
    io.out(skeletonOf(genre, values))
    return exitCode.clean
  },
}
