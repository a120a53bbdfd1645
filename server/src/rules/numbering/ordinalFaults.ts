import type {OrdinalFault} from '../../draft/ordinal'
import type {Severity} from '../rule'

/** How loud a wrong form is and what is said of it. */
export interface Fault {
  readonly severity: Severity
  readonly safe: boolean
  /** What is wrong with `wrong`, whose right form is `right`. */
  readonly say: (wrong: string, right: string) => string
}

/** The clause that every message about an ordinal's form ends with. */
export const appendix = '（GB/T 15834—2011 附录B，说明性）'

/** Half-width brackets alone are a matter of the rule about widths, which mends them with all other marks. */
export const faults: Readonly<Record<Exclude<OrdinalFault, 'half-width-paren'>, Fault>> = {
  'mark-after-paren': {
    severity: 'warning',
    safe: true,
    say: (wrong, right) => `序数“${wrong}”带了括号，后面不再加点号，应为“${right}”。${appendix}`,
  },
  'enumeration-comma-after-arabic': {
    severity: 'warning',
    safe: true,
    say: (wrong, right) => `序数“${wrong}”用的是阿拉伯数字，后面用下脚点，应为“${right}”。${appendix}`,
  },
  'spaces-inside': {
    severity: 'information',
    safe: true,
    say: (wrong, right) => `序数“${wrong}”中间有空格，应为“${right}”。${appendix}`,
  },
  'wrong-mark-after-chinese': {
    severity: 'hint',
    safe: true,
    say: (wrong, right) => `汉字序数“${wrong}”后面宜用顿号，写作“${right}”。${appendix}`,
  },
  'wrong-mark-after-arabic': {
    severity: 'hint',
    safe: true,
    say: (wrong, right) => `序数“${wrong}”后面宜用下脚点，写作“${right}”。${appendix}`,
  },
  'half-bracket': {
    severity: 'hint',
    safe: false,
    say: (wrong, right) => `序数“${wrong}”只有半个括号，通常写作“${right}”；本单位另有要求的可忽略。`,
  },
}
