// How long a client takes to be loaded and activated, in ms, on standard output. usage: node activation.js CLIENT
import Module from 'node:module'
// What VS Code's extension host has loaded before any extension: its own bundle imports these.
import 'node:child_process'
import 'node:crypto'
import 'node:http'
import 'node:net'
import 'node:stream'
import 'node:url'
import 'node:util'
import 'node:zlib'

interface Client {
  activate(context: unknown): unknown
}

/** Stands in for everything of the editor: can be called, made, extended, read and listed, and gives itself. */
const anything: unknown = new Proxy(function () {}, {
  get: (target, name) => {
    if (name === 'prototype') return target.prototype
    if (name === 'version') return '1.91.0'
    if (name === Symbol.iterator) return () => [][Symbol.iterator]()
    if (name === Symbol.toPrimitive) return () => ''
    return name === 'then' ? undefined : anything
  },
  apply: () => anything,
  construct: (_, __, made) => (made === anything ? (anything as object) : Reflect.construct(Object, [], made)),
  set: () => true,
})

const loader = Module as unknown as {_load: (name: string, ...rest: unknown[]) => unknown}
const load = loader._load
loader._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest))
process.on('unhandledRejection', () => undefined)

const subscriptions: unknown[] = []
const memory = {get: () => undefined, update: () => Promise.resolve()}
const context = {
  subscriptions,
  asAbsolutePath: (path: string) => path,
  extensionUri: anything,
  globalState: memory,
  workspaceState: memory,
}
const start = performance.now()
const client = load(process.argv[2] ?? '', module, false) as Client
client.activate(context)
process.stdout.write(String(performance.now() - start), () => process.exit())
