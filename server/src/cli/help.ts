import type {Command, Option} from './command'
import {wordsFile} from '../service'
import {configName} from './config'
import {widthOf} from './report/text'

/** `gongwen --help` */
export function overview(commands: readonly Command[]): string {
  return [
    'gongwen：检查用 Markdown 起草的公文稿。',
    '',
    '用法：gongwen <命令> [选项] …',
    '',
    '命令：',
    ...columns(commands.map(({name, summary}) => [name, summary])),
    '',
    'gongwen <命令> --help 说明一个命令；gongwen --version 显示版本。',
    '退出码：0 没有达到 --fail-on 的问题，1 有，2 有文件、选项或配置无法处理（标准错误逐行说明）；按 Ctrl+C 中断为 130。',
    `词表：从当前文件夹向上找最近的 ${wordsFile}，如 {"accept": ["社区通"], "replace": {"农技站": "农业技术推广站"}, "forbid": ["亲们"]}。`,
    `配置：从当前文件夹向上找最近的 ${configName}，如 {"rules": {"规则或类别": "off"}, "words": ["本地用语"]}。`,
    '',
  ].join('\n')
}

/** `gongwen check --help` */
export function helpOf(command: Command): string {
  const options = [...Object.entries(command.options).map(optionRow), ['--help', '显示这段说明'] as const]
  return [
    `gongwen ${command.name}：${command.summary}`,
    '',
    `用法：gongwen ${[command.name, '[选项]', command.operands].filter(Boolean).join(' ')}`,
    '',
    '选项：',
    ...columns(options),
    ...(command.notes ? ['', ...command.notes] : []),
    '',
  ].join('\n')
}

function optionRow([name, {short, value, optional, choices, help}]: readonly [string, Option]): readonly [
  string,
  string,
] {
  const names = `${short === undefined ? '' : `-${short}, `}--${name}`
  if (optional !== undefined) return [`${names}[=${optional}]`, help]
  return [value === undefined ? names : `${names} ${choices?.join('|') ?? value}`, help]
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => widthOf(left)))
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - widthOf(left))}  ${right}`)
}
