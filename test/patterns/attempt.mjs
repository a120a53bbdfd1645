// Looks through texts by an expression (standard input); ends with 0 if each took little processor time.
import {readFileSync} from 'node:fs'

const {source, flags, texts} = JSON.parse(readFileSync(0, 'utf8'))
const most = 3_000_000

for (const text of texts) {
  const expression = new RegExp(source, flags)
  const before = process.cpuUsage()
  if (expression.global) for (const match of text.matchAll(expression)) void match
  else expression.exec(text)
  if (process.cpuUsage(before).user > most) process.exit(1)
}
