import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'
import type {Expression} from './expression'

const folder = join(__dirname, '../../server/src')

/** Every literal regular expression of the server, by its syntax tree. */
export function literals(): readonly Expression[] {
  const files = (readdirSync(folder, {recursive: true}) as string[]).filter(name => name.endsWith('.ts')).sort()
  return files.flatMap(name => {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest)
    const found: Expression[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source, flags] = /^\/(.*)\/([a-z]*)$/su.exec(node.text)!
        found.push({source: source!, flags: flags!, from: name.replaceAll('\\', '/')})
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    return found
  })
}
