import {type Disposable, StatusBarAlignment, window} from 'vscode'

/** How long a message stays, in milliseconds. */
const STAYS = 6000

/** Says in the status bar what has happened, and has screen readers say it. */
export interface Announcer extends Disposable {
  announce(message: string): void
}

export function createAnnouncer(name: string): Announcer {
  const item = window.createStatusBarItem('gongwen.announcement', StatusBarAlignment.Left, -1)
  item.name = name
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    announce(message) {
      clearTimeout(timer)
      item.text = `$(check) ${message}`
      // What changes inside an alert is read out, whatever has the focus.
      item.accessibilityInformation = {label: message, role: 'alert'}
      item.show()
      timer = setTimeout(() => item.hide(), STAYS)
    },
    dispose() {
      clearTimeout(timer)
      item.dispose()
    },
  }
}
