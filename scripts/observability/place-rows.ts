import type { Panel, Row } from './panel.ts'

export type Placed = { panel: Panel; gridPos: { x: number; y: number; w: number; h: number } }

/** Each row: its heading, as high as one unit, then its panels in lines, from left to right. */
export const placeRows = (rows: Row[]): { title: string; y: number; panels: Placed[] }[] => {
  let y = 0
  return rows.map((row) => {
    const top = y
    const panels = place(row, top + 1)
    y = Math.max(...panels.map(({ gridPos }) => gridPos.y + gridPos.h))
    return { title: row.title, y: top, panels }
  })
}

const place = (row: Row, top: number): Placed[] => {
  let x = 0
  let y = top
  return row.panels.map((panel) => {
    if (x + panel.width > 24) {
      x = 0
      y += row.height
    }
    const gridPos = { x, y, w: panel.width, h: row.height }
    x += panel.width
    return { panel, gridPos }
  })
}
