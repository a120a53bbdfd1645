import type {Face, Placing, Role} from './pageDocument'

/** How a role is set where the paragraph itself says nothing else. */
export interface Form extends Placing {
  readonly face: Face
}

/** The size of the body, 3号, in points: the em in which the page counts. */
export const bodySize = 16

/** 2号, of titles. */
const titleSize = 22

/** 4号, of the imprint (版记) and the page number. */
export const smallSize = 14

/** One character of the imprint, in ems of the body. */
export const smallEm = smallSize / bodySize

const plain: Form = {face: 'fangsong', size: bodySize, align: 'justify', left: 0, right: 0, first: 0, before: 0}
const indented: Form = {...plain, first: 2}
const imprint: Form = {...plain, size: smallSize, left: smallEm, right: smallEm}

/** How each role is set by GB/T 9704—2012, 7.2 to 7.4. */
export const forms: Readonly<Record<Role, Form>> = {
  'copy-number': {...plain, align: 'left'},
  classification: {...plain, face: 'hei', align: 'left'},
  urgency: {...plain, face: 'hei', align: 'left'},
  issuer: {...plain, face: 'title-song', align: 'center'},
  'document-number': {...plain, align: 'center'},
  approver: {...plain, align: 'right', right: 1},
  title: {...plain, face: 'title-song', size: titleSize, align: 'center'},
  subtitle: {...plain, face: 'kai', align: 'center'},
  addressee: {...plain},
  body: {...indented},
  'heading-1': {...indented, face: 'hei'},
  'heading-2': {...indented, face: 'kai'},
  'heading-3': {...indented},
  'heading-4': {...indented},
  'attachment-note': {...plain, left: 5, first: -3},
  signature: {...plain, align: 'right', right: 2},
  date: {...plain, align: 'right', right: 2},
  note: {...indented},
  'attachment-label': {...plain, face: 'hei', align: 'left'},
  'attachment-title': {...plain, face: 'title-song', size: titleSize, align: 'center'},
  copies: {...imprint, left: 4 * smallEm, first: -3 * smallEm},
  printing: {...imprint},
}

/** The placing of a role without its face. */
export function placingOf(role: Role): Placing {
  const {size, align, left, right, first, before} = forms[role]
  return {size, align, left, right, first, before}
}
