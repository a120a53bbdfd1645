// The floor of the command line: reads a file and parses it. usage: node parseOnly.js FILE
import {readFileSync} from 'node:fs'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const tree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .parse(readFileSync(process.argv[2] ?? '', 'utf8'))
process.stdout.write(`${tree.children.length}\n`)
