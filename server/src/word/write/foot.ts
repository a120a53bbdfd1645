import {Footer, PageNumber, Paragraph, TextRun} from 'docx'
import {otherStyles} from './styles'

/** The page number at the foot: `— 1 —`, at the outer edge of the page (7.5). */
export const numberedFeet = (): {default: Footer; even: Footer} => ({
  default: foot(otherStyles.oddNumber.id),
  even: foot(otherStyles.evenNumber.id),
})

/** Feet without a number, which the section before would otherwise pass on. */
export const emptyFeet = (): {default: Footer; even: Footer} => ({
  default: new Footer({children: [new Paragraph({style: otherStyles.oddNumber.id})]}),
  even: new Footer({children: [new Paragraph({style: otherStyles.evenNumber.id})]}),
})

function foot(style: string): Footer {
  const number = new TextRun({font: {hint: 'eastAsia'}, children: ['— ', PageNumber.CURRENT, ' —']})
  return new Footer({children: [new Paragraph({style, children: [number]})]})
}
