/** 党的全国代表大会 by its number, with the year in which it was held. */
export const congressYears: Readonly<Record<string, number>> = {
  十四: 1992,
  十五: 1997,
  十六: 2002,
  十七: 2007,
  十八: 2012,
  十九: 2017,
  二十: 2022,
}

/** 五年规划 by its number, with its first and last year. */
export const planPeriods: Readonly<Record<string, readonly [from: number, to: number]>> = {
  九五: [1996, 2000],
  十五: [2001, 2005],
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
}
