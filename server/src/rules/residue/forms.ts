import type {Draft} from '../../draft/draft'

const template = /(?:模板|范本|样本|样稿|表样|格式|示例)[）)]?$/
const form = /(?:承诺书?|保证书|协议书?|责任[书状]|合同|委托书|倡议书|回执|申请[书表]|证明|介绍信|通知单|表)[）)]?$/

/** A draft that is a pattern for others (模板): what looks like residue in it is meant to be there. */
export const isTemplate = (draft: Draft): boolean => isNamed(draft, template)

/** A draft that others fill in by hand, or a pattern: its blanks are meant to be blank. */
export const isForm = (draft: Draft): boolean => isNamed(draft, form) || isTemplate(draft)

/** By the title, or by the kind that the writer gave. */
const isNamed = ({title, frontMatter}: Draft, ending: RegExp): boolean =>
  [title?.text, frontMatter.values['文种']].some(text => text !== undefined && ending.test(text.trim()))
