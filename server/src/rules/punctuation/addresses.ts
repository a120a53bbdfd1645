import {matchesIn} from '../../markdown/matches'
import {spanOf} from '../text'

/** Tells whether a place is outside the addresses of pages, mailboxes and files, whose marks are part of them. */
export function outsideAddresses(prose: string): (at: number) => boolean {
  if (!prose.includes('@') && !prose.includes(':')) return () => true
  const addresses = matchesIn(prose, /[A-Za-z]{2,10}:\/\/[!-~]+|[\w.]{1,64}@[\w.]{1,64}|[A-Za-z]:\\[!-~]+/g).map(spanOf)
  return at => addresses.every(({start, end}) => at < start || at >= end)
}
