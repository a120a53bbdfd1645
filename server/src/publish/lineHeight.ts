import type {PageParagraph} from './pageDocument'

/** How many lines of the page, `linePitch` points apart, a line of a paragraph is high. */
export const lineHeight = ({placing}: PageParagraph, linePitch: number): number => Math.ceil(placing.size / linePitch)
