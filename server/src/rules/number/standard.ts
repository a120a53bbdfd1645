import {characters} from '../signs'

/** 出版物上数字用法. */
export const numerals = 'GB/T 15835—2011'

/** 党政机关公文格式. */
export const format = 'GB/T 9704—2012'

/** Years are written so; for patterns. */
export const CHINESE_YEAR = '[一二][一二三四五六七八九〇零○]{3}'

/** The Arabic digits. */
export const DIGITS = '0123456789'

/** What `\s` stands for in a pattern. */
export const SPACES = '\t\n\v\f\r \u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF' + characters('\u2000', '\u200A')
