import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser/lib/esm/main.js'

/** A file of the writer's own in `.gongwen`. `name` is how it is called in messages. */
export interface OwnFile {
  readonly name: string
  readonly text: string
}

/** What is wrong with a file of the writer's own; UTF-16 offsets of the file. */
export interface OwnFileProblem {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly message: string
}

/** A file that was read leniently: comments and trailing commas are allowed. */
export interface JsonFile {
  /** Where it is no JSON, what stands before that: what a tolerant reader makes of the rest is anybody's guess. */
  readonly value: unknown
  /** Needed for places alone, so made when first asked for. */
  readonly tree: () => Node | undefined
  /** Where it is no JSON, the first place. */
  readonly problem?: OwnFileProblem
}

/** Reads a file as far as it is JSON. */
export function readJsonFile({name, text}: OwnFile): JsonFile {
  // A byte order mark is white space to us; the offsets stay.
  const source = text.replace(/^\uFEFF/, ' ')
  const errors: ParseError[] = []
  const value: unknown = parse(source, errors, {allowTrailingComma: true})
  let parsed: Node | undefined
  const tree = (): Node | undefined => (parsed ??= parseTree(source))
  const [error] = errors
  if (!error) return {value, tree}
  const {offset: start, length} = error
  const end = Math.min(text.length, start + Math.max(1, length))
  const message = `这里不是有效的 JSON（${printParseErrorCode(error.error)}）。`
  return {value: parse(source.slice(0, start)), tree, problem: {file: name, start, end, message}}
}

/** Where a problem at `path` is shown: the nearest value on the way to it that is there and is not too much to mark. */
export function placeOf(
  tree: JsonFile['tree'],
  path: readonly (string | number)[],
  canMark: (node: Node) => boolean,
): {readonly start: number; readonly end: number} | undefined {
  const root = tree()
  for (let length = path.length; root && length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node && canMark(node)) return {start: node.offset, end: node.offset + node.length}
  }
  return undefined
}
