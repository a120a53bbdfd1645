import type {MessagePort} from 'node:worker_threads'
import {commands} from '../commandList'
import {processIo} from '../io'
import type {Target} from '../operands'
import {onSweep} from '../leftovers'
import type {Job, News} from './dealOut'
import {dealerOf, type PerDraft} from './outcome'

/** A thread of a run: deals with the files that it is sent, one at a time, until it is ended. */
export function serve(port: MessagePort, {command: name, call, cwd}: Job): void {
  const command = commands.find((known): known is PerDraft => known.name === name && 'each' in known)
  if (!command) throw new Error(`No command ${name} that deals with single drafts`)
  const tell = (news: News): void => port.postMessage(news)
  onSweep(swept => tell({swept}))
  const {deal} = dealerOf(command, call, {...processIo(), cwd})
  port.on('message', (target: Target) => void deal(target).then(tell))
}
