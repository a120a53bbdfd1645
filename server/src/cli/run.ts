import type {Command} from './command'
import {commands} from './commandList'
import {helpOf, overview} from './help'
import type {Io} from './io'
import {suggestion} from './nearest'
import {parseCall} from './parse'
import {exitCode, Stop, type ExitCode} from './stop'
import {version} from './version'

/** Runs one command line (`['check', 'a.md']`) and gives its exit code. */
export async function run(line: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(line, io)
  } catch (error) {
    const reason = error instanceof Stop ? error.message : `程序内部出错：${String(error)}`
    io.error(`gongwen：${reason}`)
    return exitCode.failed
  }
}

async function dispatch([first, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (first === undefined) throw new Stop('要写一个命令，如 gongwen check 总结.md；gongwen --help 列出全部命令。')
  if (first === '--version' || first === '-v') return print(io, `${version()}\n`)
  if (first === '--help' || first === '-h' || first === 'help') {
    return print(io, rest[0] === undefined ? overview(commands) : helpOf(commandNamed(rest[0])))
  }
  const command = commandNamed(first)
  const call = parseCall(command, rest)
  return call.switches.has('help') ? print(io, helpOf(command)) : command.run(call, io)
}

function commandNamed(name: string): Command {
  const command = commands.find(candidate => candidate.name === name)
  if (command) return command
  if (name.startsWith('-')) throw new Stop(`没有选项 ${name}；选项写在命令后面，gongwen --help 列出全部命令。`)
  const meant = suggestion(
    name,
    commands.map(candidate => candidate.name),
  )
  throw new Stop(`没有命令“${name}”。${meant}gongwen --help 列出全部命令。`)
}

function print(io: Io, text: string): ExitCode {
  io.out(text)
  return exitCode.clean
}
