import {DataTransferItem, l10n, type TreeDragAndDropController, window} from 'vscode'
import {dropOf} from './outlineDrop'
import type {Row} from './outlineRows'
import type {Sections} from './sections'
import {placeOf} from './sectionPlace'

const mime = 'application/vnd.code.tree.gongwen.outline'

/** Lets a section be dragged before another, to the end, or into the place of a missing part. */
export function createOutlineDrag(
  rowOf: (id: string) => Row | undefined,
  sections: Sections,
): TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [mime],
    dropMimeTypes: [mime],
    handleDrag([row], data) {
      if (row) data.set(mime, new DataTransferItem(row.id))
    },
    async handleDrop(onto, data) {
      const id: unknown = data.get(mime)?.value
      const dragged = typeof id === 'string' ? rowOf(id) : undefined
      const drop = dragged && dropOf(dragged, onto, l10n.t)
      if (!drop) return
      if ('message' in drop) void window.showInformationMessage(drop.message)
      else await sections.move(placeOf(dragged), drop.to)
    },
  }
}
