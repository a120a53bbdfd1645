import {type Disposable, type Event, EventEmitter} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {DocumentParams} from '../../server/src/protocol'
import type {Drafts} from './drafts'

/** What the server answers about the draft the writer is at or was at last, fetched only while somebody shows it. */
export interface Answers<Answer> extends Shown<Answer> {
  /** The answer about the draft at hand as it is now, whether somebody shows it or not. */
  now(): Promise<Answer | undefined>
}

/** An answer as it is shown; see {@link Answers}. */
export interface Shown<Answer> extends Disposable {
  readonly onDidChange: Event<void>
  /** Undefined where there is no active draft. */
  latest(): Answer | undefined
  /** Says that somebody shows the answer from now on, or no longer. */
  want(who: object, wanted: boolean): void
}

/** In milliseconds. */
const longestRest = 500
const rest = (time: number) => new Promise<void>(resolve => setTimeout(resolve, Math.min(time, longestRest)))

/** Asks anew with each checked version. */
export function createAnswers<Answer>(client: BaseLanguageClient, drafts: Drafts, request: string): Answers<Answer> {
  const changed = new EventEmitter<void>()
  const wanting = new Set<object>()
  let latest: Answer | undefined
  let fetching = false
  let again = false

  /**
   * One request at a time; what happens meanwhile is answered by one more. The server rests as long as it worked: what long drafts take
   * is not to keep it from checking them.
   */
  async function fetch(): Promise<void> {
    if (wanting.size === 0) return
    again = fetching
    if (fetching) return
    fetching = true
    const asked = uriAtHand()
    const start = Date.now()
    const answer = asked === undefined ? undefined : await ask({uri: asked})
    if (asked === uriAtHand()) {
      latest = answer
      changed.fire()
    } else again = true
    await rest(Date.now() - start)
    fetching = false
    if (again) await fetch()
  }
  async function ask(params: DocumentParams): Promise<Answer | undefined> {
    return (await client.sendRequest<Answer | null>(request, params).catch(() => null)) ?? undefined
  }
  const uriAtHand = () => {
    const document = drafts.lastDocument()
    return drafts.status(document)?.active ? document?.uri.toString() : undefined
  }

  const subscriptions = [changed, drafts.onDidChange(() => void fetch())]
  return {
    onDidChange: changed.event,
    latest: () => latest,
    async now() {
      const uri = uriAtHand()
      return uri === undefined ? undefined : ask({uri})
    },
    want(who, wanted) {
      if (!wanted) wanting.delete(who)
      else if (!wanting.has(who)) {
        wanting.add(who)
        void fetch()
      }
    },
    dispose: () => subscriptions.forEach(subscription => subscription.dispose()),
  }
}
