import {matchesGlob} from '../globs'
import {explained, isActive, readSettings, type Draft, type Settings} from '../service'
import type {Io} from './io'
import {Stop} from './stop'

/** Holds the settings of the editor whose task this run is, as JSON: `{"rules": {}, "files": ["公文/**"], "exclude": ["旧稿"]}`. */
export const editorVariable = 'GONGWEN_EDITOR_SETTINGS'

/** What holds for a run that a task of the editor started, so that both say the same of the same file. */
export interface EditorSettings {
  readonly settings: Settings
  /** Whether the editor would look at a file that was found by walking. `name` is below the workspace folder. */
  wants(name: string, draft: Draft): boolean
}

/** Reads what the editor has left in the environment; undefined where no editor started the run. Throws {@link Stop} on nonsense. */
export function editorSettings({env}: Io): EditorSettings | undefined {
  const written = env[editorVariable]
  if (written === undefined || written === '') return undefined
  const value = parsed(written)
  const {settings, problems} = readSettings(value, ruleIds, ['enable', 'files', 'exclude'])
  if (problems.length > 0) throw new Stop(`编辑器的设置：${problems.join('；')}`)
  const [files, exclude, enabled] = [globs(value['files']), globs(value['exclude']), value['enable'] !== 'off']
  return {
    settings,
    wants(name, draft) {
      const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
      if (withParents(path).some(part => exclude.some(glob => matchesGlob(glob, part)))) return false
      return isActive(draft, {enabled, listed: files.some(glob => matchesGlob(glob, path))})
    },
  }
}

const ruleIds = explained.map(({id}) => id)

function parsed(written: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(written)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new Stop(`环境变量 ${editorVariable} 不是有效的 JSON 对象。`)
}

const globs = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '') : []

/** `甲/乙/丙.md` gives `甲`, `甲/乙` and itself: a folder that is left out takes what is in it along. */
function withParents(path: string): readonly string[] {
  const names = path.split('/')
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}
