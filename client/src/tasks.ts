import {
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskRevealKind,
  tasks,
  workspace,
  type WorkspaceFolder,
} from 'vscode'

const type = 'gongwen'

/** Findings are no failure: they stand in the Problems panel, and the terminal stays in the background. */
const check = ['check', '--format', 'unix', '--fail-on', 'never']

/** A task in `tasks.json`: `{"type": "gongwen", "paths": ["公文"]}`. */
interface CheckTask extends TaskDefinition {
  /** Files and folders below the workspace folder; all of it if absent. */
  readonly paths?: readonly string[]
}

/**
 * Offers one task for each folder on a disk: the command line checks its drafts with the settings that the editor has for the
 * folder, and VS Code reads the findings from what it prints (`$gongwen`).
 *
 * @param cli The bundle of the command line.
 */
export function provideTasks(cli: string): Disposable {
  return tasks.registerTaskProvider(type, {
    provideTasks: () => foldersOnDisk().map(folder => taskIn(folder, {type}, cli)),
    resolveTask({scope, definition}) {
      const folder = typeof scope === 'object' ? scope : foldersOnDisk()[0]
      return folder && taskIn(folder, definition, cli)
    },
  })
}

const foldersOnDisk = (): readonly WorkspaceFolder[] =>
  (workspace.workspaceFolders ?? []).filter(({uri}) => uri.scheme === 'file')

function taskIn(folder: WorkspaceFolder, definition: TaskDefinition, cli: string): Task {
  const {paths = ['.']} = definition as CheckTask
  const execution = new ProcessExecution(process.execPath, [cli, ...check, ...paths], {
    cwd: folder.uri.fsPath,
    // On the desktop the program that runs extensions is VS Code itself, which is Node.js only when told so.
    env: {ELECTRON_RUN_AS_NODE: '1', GONGWEN_EDITOR_SETTINGS: JSON.stringify(settingsOf(folder))},
  })
  const task = new Task(definition, folder, l10n.t('Check the drafts'), type, execution, '$gongwen')
  task.presentationOptions = {reveal: TaskRevealKind.Silent}
  return task
}

/** What the command line cannot know of the editor; see `server/src/cli/editorSettings.ts`. */
function settingsOf({uri}: WorkspaceFolder): Record<string, unknown> {
  const settings = workspace.getConfiguration('gongwen', uri)
  const exclude = workspace.getConfiguration('files', uri).get<Record<string, unknown>>('exclude', {})
  return {
    ...Object.fromEntries(['enable', 'files', 'rules', 'words'].map(key => [key, settings.get(key)])),
    exclude: Object.keys(exclude).filter(glob => exclude[glob] === true),
  }
}
