/** Says a sentence in the language of the interface; `{0}` stands for the first argument. `l10n.t` of VS Code is one. */
export type Translate = (message: string, ...args: (string | number)[]) => string
