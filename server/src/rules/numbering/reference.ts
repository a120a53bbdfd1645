/** Whether what follows an ordinal shows that it names items of another text: `（二）、（三）项的规定`. */
export const isReference = (after: string): boolean =>
  /^\s*[、和至]?\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[项款条](?:规定|所|的|、|和|或|情形|之|至))/.test(
    after.slice(0, 12),
  )
