// Loaded before the tests, and before every process that they start: nothing of ours talks to the net. Pipes and messages between
// processes are no net. What tries gets an error, and the process ends with an exit code of its own even where the error is caught.
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')

const exitCode = 97

/** @param {string} what */
function refuse(what) {
  process.exitCode = exitCode
  process.once('exit', () => void (process.exitCode = exitCode))
  const error = new Error(`No network: ${what}`)
  process.stderr.write(`${error.stack}\n`)
  throw error
}

const {connect} = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const isPipe = typeof first === 'string' ? !/^\d+$/.test(first) : typeof first?.path === 'string'
  if (!isPipe) refuse('net.connect')
  return Reflect.apply(connect, this, args)
}
for (const name of ['connect', 'send']) dgram.Socket.prototype[name] = () => refuse(`dgram.${name}`)
for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(holder))
    if (/^(?:lookup|lookupService|resolve\w*|reverse)$/.test(name)) holder[name] = () => refuse(`dns.${name}`)
for (const name of ['fetch', 'WebSocket', 'EventSource'])
  if (name in globalThis)
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: function () {
        refuse(name)
      },
    })

const option = `--require ${JSON.stringify(__filename)}`
const options = process.env.NODE_OPTIONS ?? ''
if (!options.includes(option)) process.env.NODE_OPTIONS = `${options} ${option}`.trim()
