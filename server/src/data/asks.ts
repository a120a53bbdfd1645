/** What a writer is asked for a new draft: 单位, 时限, 事项, 姓名. */
export const asks = ['unit', 'period', 'matter', 'name'] as const
export type Ask = (typeof asks)[number]
