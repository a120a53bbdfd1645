import {
  commands,
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
import {createOutlineDrag} from './outlineDrag'
import {type Row, rowAt, rowById, rowDescription, rowIcon, rowLabel, rowSentence, toRows} from './outlineRows'
import type {Outlines} from './outlines'
import type {Sections} from './sections'

/** The tree view of the standard structure. */
export interface OutlineTree extends Disposable {
  /** The row that the keyboard is at. The tree must have the focus. */
  focusedRow(): Promise<Row | undefined>
}

/**
 * Shows what is there, missing or misplaced, with the characters of each section. It follows the cursor while it can be seen, and
 * never takes the focus. Sections can be dragged to another place.
 */
export function createOutlineTree(outlines: Outlines, sections: Sections): OutlineTree {
  const changed = new EventEmitter<void>()
  let rows: readonly Row[] = []
  const view: TreeView<Row> = window.createTreeView<Row>('gongwen.outline', {
    showCollapseAll: true,
    dragAndDropController: createOutlineDrag(id => rowById(rows, id), sections),
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
    const before = rows[0]?.uri === outline?.uri ? rows : []
    rows = outline ? toRows(outline, before) : []
    view.description = outline?.genre ?? ''
    changed.fire()
    const editor = window.visibleTextEditors.find(({document}) => isOf(outline, document))
    if (editor) follow(editor.selection.active)
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
  return {
    async focusedRow() {
      const before = view.selection.map(({id}) => id)
      // An extension is told which row is selected, not which one has the focus: toggling the selection of that one tells it.
      await commands.executeCommand('list.toggleSelection')
      const after = view.selection.map(({id}) => id)
      const focused = after.find(id => !before.includes(id)) ?? before.find(id => !after.includes(id)) ?? after[0]
      const row = focused === undefined ? undefined : rowById(rows, focused)
      if (row) await view.reveal(row, {select: true, focus: true}).then(undefined, () => undefined)
      return row
    },
    dispose: () => subscriptions.forEach(subscription => subscription.dispose()),
  }
}

/** Whether an outline is of the present version of a document: the rows of an older one stand elsewhere. */
const isOf = (outline: Outline | undefined, document: TextDocument): boolean =>
  outline?.uri === document.uri.toString() && outline.version === document.version

function treeItem(row: Row): TreeItem {
  const {node} = row
  const item = new TreeItem(rowLabel(node), collapsible(row))
  const icon = rowIcon(node)
  item.id = `${row.uri}${row.id}`
  item.description = rowDescription(row, l10n.t)
  item.tooltip = rowSentence(row, l10n.t)
  item.accessibilityInformation = {label: rowSentence(row, l10n.t)}
  item.iconPath = new ThemeIcon(icon.id, icon.color === undefined ? undefined : new ThemeColor(icon.color))
  item.contextValue = [node.state, node.movable ? 'movable' : '', node.renamable ? 'renamable' : '']
    .filter(Boolean)
    .join(' ')
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
