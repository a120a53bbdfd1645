import {l10n, Position, Range, Selection, TextEditorRevealType, Uri, window, workspace, type TextDocument} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {
  type MoveSectionParams,
  moveSectionRequest,
  type MoveTo,
  type Position as ProtocolPosition,
  type RenameSectionParams,
  renameSectionRequest,
  type SectionAnswer,
  type SectionName,
  sectionNameRequest,
  type SectionParams,
} from '../../server/src/protocol'
import type {Announcer} from './announce'
import {change} from './edits'
import type {SectionPlace} from './sectionPlace'

/** Moves and renames sections in a draft, each in one step that can be undone. */
export interface Sections {
  /** Whether it was moved. */
  move(place: SectionPlace, to: MoveTo): Promise<boolean>
  rename(place: SectionPlace): Promise<void>
}

export function createSections(client: BaseLanguageClient, {announce}: Announcer): Sections {
  async function carryOut(place: SectionPlace, ask: (params: SectionParams) => Promise<SectionAnswer | null>) {
    const document = await open(place)
    if (!document) return false
    const answers: (SectionAnswer | null)[] = []
    const changes = await change(document, async () => {
      const isRight = place.version === undefined || place.version === document.version
      const answer = isRight ? await ask({uri: place.uri, position: place.position}) : changed()
      answers.push(answer)
      return answer && 'changes' in answer ? answer.changes : []
    })
    const answer = answers.at(-1)
    if (answer && 'reason' in answer) tell(answer.reason)
    if (!answer || !('changes' in answer) || changes.length === 0) return false
    follow(place.uri, answer.position)
    announce(answer.announcement)
    return true
  }
  return {
    move: (place, to) =>
      carryOut(place, params => {
        const move: MoveSectionParams = {...params, to}
        return client.sendRequest<SectionAnswer | null>(moveSectionRequest, move)
      }),
    async rename(place) {
      const {uri, position} = place
      if (!(await open(place))) return
      const name = await client.sendRequest<SectionName | null>(sectionNameRequest, {uri, position})
      if (!name) return
      if ('reason' in name) return tell(name.reason)
      const title = await window.showInputBox({
        title: l10n.t('Rename “{0}”', name.label),
        prompt: l10n.t('The words of the heading; its ordinal stays.'),
        value: name.title,
        validateInput: value => (value.trim() === '' ? l10n.t('A heading needs words.') : undefined),
      })
      if (title === undefined) return
      await carryOut({uri, position}, params => {
        const rename: RenameSectionParams = {...params, title}
        return client.sendRequest<SectionAnswer | null>(renameSectionRequest, rename)
      })
    },
  }
}

const changed = (): SectionAnswer => ({reason: l10n.t('The draft has just been changed. Please try again.')})

/** The draft, unless it is of another version than the place is from. */
async function open({uri, version}: SectionPlace): Promise<TextDocument | undefined> {
  const document = await workspace.openTextDocument(Uri.parse(uri))
  if (version === undefined || version === document.version) return document
  tell(l10n.t('The draft has just been changed. Please try again.'))
  return undefined
}

/** Shows where the section stands now, and puts the cursor there; the focus stays where it is. */
function follow(uri: string, {line, character}: ProtocolPosition): void {
  const editor = window.visibleTextEditors.find(({document}) => document.uri.toString() === uri)
  if (!editor) return
  const position = new Position(line, character)
  editor.selection = new Selection(position, position)
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport)
}

function tell(message: string): void {
  void window.showInformationMessage(message)
}
