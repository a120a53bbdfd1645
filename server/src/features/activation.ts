import type {Draft} from '../draft/draft'

/** What decides, beside the text itself, whether a document is an official draft. */
export interface ActivationFacts {
  /** Whether the writer wants drafts to be checked at all. */
  readonly enabled: boolean
  /** Whether the file is among those of the setting `gongwen.files`. */
  readonly listed: boolean
}

/** Whether a document is treated as an official draft (公文稿): its front matter or its title says so, or a setting does. */
export const isActive = (draft: Draft, {enabled, listed}: ActivationFacts): boolean =>
  enabled && (listed || draft.declared)
