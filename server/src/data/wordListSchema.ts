import * as z from 'zod/mini'

/** With a description for the writer's editor. */
const described = <T extends z.core.$ZodType>(description: string, schema: T): T => {
  z.globalRegistry.add(schema, {description})
  return schema
}

/** How loud an entry of the writer's own may be; it is the writer's to say, so `error` too. */
const ownSeverity = described(
  '程度；默认 information（提示）。',
  z.optional(z.enum(['error', 'warning', 'information', 'hint'])),
)

/** A word of the writer's own: plain text on one line, no pattern. */
export const ownWordSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(50), z.regex(/^[^\r\n]*$/))

/** A word that is written otherwise here: `农技站` is `农业技术推广站`. */
export const replacementSchema = z.strictObject({
  wrong: ownWordSchema,
  right: ownWordSchema,
  note: described('说明，写在提示里。', z.optional(z.string())),
  safe: described('“改正全部”时是否也改；默认不改。', z.optional(z.boolean())),
  severity: ownSeverity,
})

/** A word that is not used here. */
export const forbiddenSchema = z.strictObject({
  word: ownWordSchema,
  note: z.optional(z.string()),
  severity: ownSeverity,
})

/** `.gongwen/words.json` of a workspace, and the setting `gongwen.words`: the word lists of the writer's own (词表). */
export const wordListsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  accept: described(
    '在这里总是正确的词，如地名、单位名、项目名：用词检查不再提示。',
    z.optional(z.array(ownWordSchema)),
  ),
  replace: described(
    '在这里有统一写法的词：{"农技站": "农业技术推广站"}，或逐条写明说明、程度、是否自动改。',
    z.optional(z.union([z.record(ownWordSchema, ownWordSchema), z.array(replacementSchema)])),
  ),
  forbid: described('在这里不用的词，可以附说明。', z.optional(z.array(z.union([ownWordSchema, forbiddenSchema])))),
})

export type Replacement = z.infer<typeof replacementSchema>
export type ForbiddenWord = z.infer<typeof forbiddenSchema>
