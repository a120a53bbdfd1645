/** 出版物上数字用法. */
export const numerals = 'GB/T 15835—2011'

/** 党政机关公文格式. */
export const format = 'GB/T 9704—2012'

/** Years are written so; for patterns. */
export const CHINESE_YEAR = '[一二][一二三四五六七八九〇零○]{3}'

/** The Arabic digits. */
export const DIGITS = '0123456789'
