/** Tools for Chinese typography or for Markdown, by the name of their command. */
export const peers = ['zhlint', 'autocorrect', 'markdownlint', 'textlint', 'lint-md'] as const

export type Peer = (typeof peers)[number]

/** textlint checks nothing by itself: three rules that look at every sentence. */
export const textlintRules = ['no-todo', 'sentence-length', 'zh-half-and-full-width-bracket'] as const
