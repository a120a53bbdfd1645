import {matchesIn} from '../../markdown/matches'
import type {Span} from '../../markdown/span'
import {spanOf} from '../text'
import {syllable} from './pinyin'
import {isTemplate} from './forms'
import type {LineRule} from '../rule'

/** 缺专名: a row of kinds of places whose names were deleted: `街道社区、镇社区、社区、镇社区`. */
export const deletedNames: LineRule = {
  id: 'deleted-names',
  category: 'residue',
  scope: 'paragraph',
  signs: ['、'],
  severity: 'error',
  title: '缺专名',
  rationale:
    '批量删去地名、单位名之后，并列的各项只剩下“街道社区、镇社区、社区”一类的通名，看不出是哪几个，请逐一补上。',
  basis: {source: '条例', clause: '第二十条（四）：时间、数字、人名、地名准确'},
  examples: [
    {
      bad: '在⟦街道社区、镇社区、社区、镇社区⟧先行试点。',
      good: '在青山街道幸福社区、云溪镇平湖社区、南桥社区、云溪镇东园社区先行试点。',
    },
    {bad: '⟦镇、镇、街道、镇⟧的做法得到推广。', good: '云溪镇、南桥镇、青山街道、东园镇的做法得到推广。'},
  ],
  appliesTo: draft => !isTemplate(draft),
  *check({prose, kind}) {
    if (kind === 'table' || !possible.test(prose)) return
    for (const match of matchesIn(prose, rows)) {
      const span = spanOf(match)
      if (!repeats(match[0])) continue
      const message = `“${shown(match[0])}”这几项只有通名，名称像是被删去了，请补上。`
      yield {span: upTo(span), message}
    }
  },
}

const note = `(?:[(（]${syllable}[)）])?`
const kind = `(?:(?:街道|社${note}[区區]|[镇鎮]|[乡鄉]|村|[县縣]|[区區]|市|居委[会會]|村委[会會]|小[区區]|派出所|[学學]校|公司)${note}){1,3}`

/** Every line with a row of them passes it, and few others: the pattern of rows is slow to compile. */
const possible = /、(?:街道|社|[镇鎮乡鄉村县縣区區市]|居委|小[区區]|派出所|[学學]校|公司)/

/** Three of them at least; the first stands where a name would begin. */
const rows = new RegExp(
  `(?<![\\p{Script=Han}、])${kind}(?:、${kind}){2,}(?:[和与與及]${kind})?|(?<=[在对對向由到为為])${kind}(?:、${kind}){2,}(?:[和与與及]${kind})?`,
  'gu',
)

/** `县、乡、村` names three kinds and nobody; where a kind comes twice, names are gone. */
function repeats(row: string): boolean {
  const items = row.replace(new RegExp(note.slice(0, -1), 'gu'), '').split(/[、和与與及]/)
  return new Set(items).size < items.length
}

const shown = (row: string): string => (row.length > 20 ? `${row.slice(0, 20)}…` : row)

/** A long row is pointed at by its beginning. */
const upTo = ({start, end}: Span): Span => ({start, end: Math.min(end, start + 60)})
