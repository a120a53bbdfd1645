/** Words of the draft as Markdown that shows them as they are. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>~|#&!]/g, '\\$&')
