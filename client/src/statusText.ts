import type {DraftStatus} from '../../server/src/protocol'
import type {Translate} from './translate'

export interface StatusText {
  readonly text: string
  readonly tooltip: string
}

/** What the status bar says of a Markdown document: `述职报告 · 3 处 · 1204 字`, or that it is no draft. */
export function statusText(status: DraftStatus | undefined, t: Translate): StatusText {
  if (!status?.active) {
    return {
      text: t('Gongwen: off'),
      tooltip: t('This document is not treated as an official draft. Click to choose its kind.'),
    }
  }
  const genre = status.genre ?? t('Kind unknown')
  const counts = t('{0} found · {1} characters', status.findings, status.characters)
  return {
    text: `${genre} · ${counts}`,
    tooltip: [genre, counts, held(status, t), source(status, t)].filter(Boolean).join('\n'),
  }
}

function held({held: count}: DraftStatus, t: Translate): string {
  return count > 0 ? t('{0} known findings are in the baseline and not shown.', count) : ''
}

function source({genreSource}: DraftStatus, t: Translate): string {
  switch (genreSource) {
    case 'setting':
      return t('The kind was set by you.')
    case 'front-matter':
      return t('The kind stands in the front matter.')
    case 'title':
      return t('The kind was read from the title.')
    case 'content':
      return t('The kind was guessed from the text.')
    case null:
      return t('Click to choose the kind.')
  }
}
