import type {BaseLanguageClient} from 'vscode-languageclient'
import {type Outline, outlineRequest} from '../../server/src/protocol'
import {type Answers, createAnswers} from './answers'
import type {Drafts} from './drafts'

/** The outline of the draft at hand. */
export type Outlines = Answers<Outline>

export const createOutlines = (client: BaseLanguageClient, drafts: Drafts): Outlines =>
  createAnswers<Outline>(client, drafts, outlineRequest)
