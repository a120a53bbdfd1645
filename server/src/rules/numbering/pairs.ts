import {matchesIn} from '../../markdown/matches'
import type {Severity} from '../rule'

/** Words that open a pair or a row, and what answers them. */
export interface Pair {
  readonly first: string
  /** What usually follows, as the message says it. */
  readonly second: string
  /** What is said where the answer does not simply follow: 二来 calls for 一来 before it. */
  readonly message?: string
  readonly severity?: Severity
  /** How many lines before and after may hold the answer: each half may open a paragraph of its own. */
  readonly back: number
  readonly reach: number
  /** Says in another line that the first is not alone. */
  readonly answer: RegExp
  /** Where the first stands alone in its own line; undefined where it does not, or does not open anything. */
  readonly orphan: (prose: string) => number | undefined
}

export const pairs: readonly Pair[] = [
  {
    first: '一方面',
    second: '另一方面',
    back: 12,
    reach: 12,
    answer: /方面/,
    // `这一方面` and `另一方面` do not ask for an answer.
    orphan: prose =>
      alone(prose, /(?<![第这那某任何每哪唯另同])一方面/gu, /另一?方面|再一方面|其次|同时|此外|第二|二是|又|也|还/),
  },
  {
    first: '首先',
    second: '其次',
    severity: 'hint',
    back: 0,
    reach: 40,
    answer: /其次|再次|再者|最后|第二|二是|二要|然后|接着|随后|此外|另外|同时/,
    // `首先，请允许我…` and `首先向…` open a speech, `首先要…，才能…` a sentence.
    orphan: prose =>
      alone(
        prose,
        /(?<=^[\s\u3000]{0,8}|[。；])首先，(?!.{0,12}(?:感谢|谢谢|祝贺|欢迎|问候|致敬|允许|代表|表示|请))/gu,
        /其次|再次|再者|最后|其二|第二|二是|二要|然后|接着|接下来|随后|之后|再|又|也|还|此外|另外|同时/,
      ),
  },
  {
    first: '第一',
    second: '第二',
    severity: 'hint',
    back: 0,
    reach: Number.MAX_SAFE_INTEGER,
    answer: /第二|其二|其次|二是/,
    orphan: prose => alone(prose, /(?<=^[\s\u3000]{0,8}|[。；：])第一，/gu, /第二|其二|其次|二是|另外|此外/),
  },
  ...second('二来', '一来'),
  ...second('二则', '一则'),
]

/** `二来` and `二则` behind a mark: with 首先 in their sentence, and with nothing of the kind before them. */
function second(word: string, before: string): Pair[] {
  const known = new RegExp(`(?<!这样|如此|这么)${before}|其一|第一|一是|首先`, 'u')
  const here = new RegExp(`(?<=[，；。、])${word}(?![访訪宾客电信源函稿往历])`, 'u')
  const mixed = new RegExp(`首先(?=[^。；\\n]{1,60}[，；]${word}(?![访訪宾客电信源函稿往历]))`, 'u')
  const shared = {back: 12, reach: 0}
  return [
    {
      ...shared,
      first: word,
      second: before,
      message: `有“${word}”，前面没有“${before}”，请核对前面的词是不是和它配套。`,
      answer: known,
      orphan: prose => place(prose, here, at => known.test(prose.slice(0, at))),
    },
    {
      ...shared,
      first: '首先',
      second: word,
      message: `“首先”和后面的“${word}”不配套，通常写“${before}……${word}……”或者“首先……其次……”。`,
      answer: /(?!)/u,
      orphan: prose => place(prose, mixed, () => false),
    },
  ]
}

function place(prose: string, pattern: RegExp, isRight: (at: number) => boolean): number | undefined {
  const at = prose.search(pattern)
  return at < 0 || isRight(at) ? undefined : at
}

/** Where a line has the first once and nothing behind it that answers. */
function alone(prose: string, first: RegExp, answered: RegExp): number | undefined {
  const [found, ...others] = matchesIn(prose, first)
  return found && others.length === 0 && !answered.test(prose.slice(found.index + found[0].length))
    ? found.index
    : undefined
}
