import * as z from 'zod/mini'

/** `data/frontMatter.json`: the keys that a draft may have in its front matter (元数据), in the order in which they are offered. */
export const frontMatterKeysSchema = z.array(
  z.strictObject({
    key: z.string(),
    /** What it is for, one or two plain sentences for the writer. */
    why: z.string(),
    /** The values that there are, or usual ones. */
    choices: z.optional(z.array(z.string())),
    /** What its value is, where the draft itself can tell: a kind, its title, its letterhead, a number, a date, a person or a unit. */
    value: z.optional(z.enum(['genre', 'title', 'mark', 'number', 'date', 'name', 'unit'])),
  }),
)

export type FrontMatterKey = z.infer<typeof frontMatterKeysSchema>[number]
