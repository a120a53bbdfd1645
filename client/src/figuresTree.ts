import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode'
import type {Ledger} from '../../server/src/protocol'
import type {Answers} from './answers'
import {
  figureDescription,
  type FigureGroup,
  figureIcon,
  type FigureRow,
  figureSentence,
  groupDescription,
  isGroup,
  type LedgerItem,
  ledgerSummary,
  toItems,
} from './figuresRows'

/** The tree view of the ledger of figures (数字台账): each quantity by section, and whether it holds. Asked for only while it can be seen. */
export function createFiguresTree(ledgers: Answers<Ledger>): Disposable {
  const changed = new EventEmitter<void>()
  let items: readonly LedgerItem[] = []
  const view: TreeView<LedgerItem> = window.createTreeView<LedgerItem>('gongwen.figures', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: item => (item ? (isGroup(item) ? [...item.children] : []) : [...items]),
      getParent: item => (isGroup(item) ? undefined : item.parent),
      getTreeItem: item => (isGroup(item) ? groupItem(item) : figureItem(item)),
    },
  })
  const show = () => {
    const ledger = ledgers.latest()
    items = ledger ? toItems(ledger) : []
    view.description = ledger ? ledgerSummary(ledger, l10n.t) : ''
    view.message = ledger && items.length === 0 ? l10n.t('No figures in this draft.') : ''
    changed.fire()
  }
  const subscriptions = [
    view,
    changed,
    ledgers.onDidChange(show),
    view.onDidChangeVisibility(({visible}) => ledgers.want(view, visible)),
  ]
  ledgers.want(view, view.visible)
  return {dispose: () => subscriptions.forEach(subscription => subscription.dispose())}
}

function groupItem(group: FigureGroup): TreeItem {
  const item = new TreeItem(group.section, TreeItemCollapsibleState.Expanded)
  item.id = group.uri + group.id
  item.description = groupDescription(group, l10n.t)
  return item
}

function figureItem({id, uri, figure}: FigureRow): TreeItem {
  const item = new TreeItem(figure.text, TreeItemCollapsibleState.None)
  const icon = figureIcon(figure)
  item.id = uri + id
  item.description = figureDescription(figure, l10n.t)
  item.tooltip = figureSentence(figure, l10n.t)
  item.accessibilityInformation = {label: figureSentence(figure, l10n.t)}
  item.iconPath = new ThemeIcon(icon.id, icon.color === undefined ? undefined : new ThemeColor(icon.color))
  item.contextValue = figure.state
  item.command = {command: 'gongwen.revealPart', title: l10n.t('Show in the draft'), arguments: [uri, figure.range]}
  return item
}
