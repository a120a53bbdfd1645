import {
  type Disposable,
  EventEmitter,
  l10n,
  type Position,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode'
import type {Outline} from '../../server/src/protocol'
import {type Row, rowAt, rowDescription, rowIcon, rowLabel, rowSentence, toRows} from './outlineRows'
import type {Outlines} from './outlines'

/**
 * The tree view of the standard structure: what is there, missing or misplaced, with the characters of each section. It follows
 * the cursor while it can be seen, and never takes the focus.
 */
export function createOutlineTree(outlines: Outlines): Disposable {
  const changed = new EventEmitter<void>()
  let rows: readonly Row[] = []
  const view: TreeView<Row> = window.createTreeView<Row>('gongwen.outline', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: row => [...(row ? row.children : rows)],
      getParent: row => row.parent,
      getTreeItem: treeItem,
    },
  })
  const follow = (position: Position) => {
    const row = view.visible ? rowAt(rows, position) : undefined
    // A row that an edit has just removed cannot be revealed; the next outline puts that right.
    if (row) view.reveal(row, {select: true, focus: false}).then(undefined, () => undefined)
  }
  const show = () => {
    const outline = outlines.latest()
    rows = outline ? toRows(outline) : []
    view.description = outline?.genre ?? ''
    changed.fire()
    const editor = window.activeTextEditor
    if (editor && isOf(outline, editor.document)) follow(editor.selection.active)
  }
  const subscriptions = [
    view,
    changed,
    outlines.onDidChange(show),
    view.onDidChangeVisibility(({visible}) => outlines.want(view, visible)),
    window.onDidChangeTextEditorSelection(({textEditor, selections}) => {
      if (isOf(outlines.latest(), textEditor.document) && selections[0]) follow(selections[0].active)
    }),
  ]
  outlines.want(view, view.visible)
  return {dispose: () => subscriptions.forEach(subscription => subscription.dispose())}
}

/** Whether an outline is of the present version of a document: the rows of an older one stand elsewhere. */
const isOf = (outline: Outline | undefined, document: TextDocument): boolean =>
  outline?.uri === document.uri.toString() && outline.version === document.version

function treeItem(row: Row): TreeItem {
  const {node} = row
  const item = new TreeItem(rowLabel(node), collapsible(row))
  const icon = rowIcon(node)
  item.id = `${row.uri}${row.id}`
  item.description = rowDescription(node, l10n.t)
  item.tooltip = rowSentence(node, l10n.t)
  item.accessibilityInformation = {label: rowSentence(node, l10n.t)}
  item.iconPath = new ThemeIcon(icon.id, icon.color === undefined ? undefined : new ThemeColor(icon.color))
  item.contextValue = node.state
  item.command = {command: 'gongwen.revealPart', title: l10n.t('Show in the draft'), arguments: [row.uri, node.range]}
  return item
}

/** Items, and what is numbered within one paragraph (`一是…；二是…`), are many and small: what holds only such stays closed at first. */
function collapsible({children}: Row): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None
  return isRowOfItems(children) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded
}

const isRowOfItems = (rows: readonly Row[]): boolean =>
  rows.every(({node}) => node.kind === 'item') ||
  (rows.length > 1 && rows.every(({node}) => node.range.start.line === rows[0]!.node.range.start.line))
