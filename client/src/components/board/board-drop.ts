import type { ClientRect, CollisionDetection, DroppableContainer, KeyboardCoordinateGetter } from '@dnd-kit/core'
import type { BoardPlace } from './board-types'

/** What the drop zones of a board say about themselves: a column is the place at its end, a card the one before it. */
export const placeOf = (zone: { data: { current?: unknown } } | null | undefined): BoardPlace | null =>
  (zone?.data.current as BoardPlace | undefined) ?? null

export const columnZone = (id: string): string => `column:${id}`
export const cardZone = (id: string): string => `card:${id}`

interface Zone {
  container: DroppableContainer
  place: BoardPlace
  rect: ClientRect
}

const middle = ({ top, height }: ClientRect) => top + height / 2

function zonesOf(containers: readonly DroppableContainer[], rects: ReadonlyMap<unknown, ClientRect>): Zone[] {
  return containers.flatMap((container) => {
    const place = placeOf(container)
    const rect = rects.get(container.id)
    return place && rect ? [{ container, place, rect }] : []
  })
}

const columnsOf = (zones: readonly Zone[]) =>
  zones.filter(({ place }) => place.before === null).sort((a, b) => a.rect.left - b.rect.left)

/** The cards of a column from top to bottom, without the one that is being moved. */
const cardsOf = (zones: readonly Zone[], columnId: string, active: unknown) =>
  zones
    .filter(({ place }) => place.to === columnId && place.before !== null && place.before !== active)
    .sort((a, b) => a.rect.top - b.rect.top)

const awayFrom = ({ left, right }: ClientRect, x: number) => Math.max(left - x, x - right, 0)

const nearestTo = (columns: readonly Zone[], x: number): Zone | undefined =>
  columns.toSorted((a, b) => awayFrom(a.rect, x) - awayFrom(b.rect, x))[0]

/** Over which place the pointer is, or without one the middle of the card: the column by x, the card below by y. */
export const boardCollision: CollisionDetection = ({
  active,
  collisionRect,
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) => {
  const zones = zonesOf(droppableContainers, droppableRects)
  const x = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2
  const y = pointerCoordinates?.y ?? middle(collisionRect)
  const column = nearestTo(columnsOf(zones), x)
  if (!column) return []
  const below = cardsOf(zones, column.place.to, active.id).find(({ rect }) => middle(rect) > y)
  return [{ id: (below ?? column).container.id }]
}

/** Arrow keys move a card by one place, or to the column beside. */
export const boardKeys: KeyboardCoordinateGetter = (event, { context }) => {
  const { active, collisionRect, droppableContainers, droppableRects } = context
  if (!active || !collisionRect) return undefined
  const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.code]
  if (!step) return undefined
  event.preventDefault()
  const [across = 0, along = 0] = step
  const zones = zonesOf(droppableContainers.getEnabled(), droppableRects)
  const columns = columnsOf(zones)
  const here = nearestTo(columns, collisionRect.left + collisionRect.width / 2)
  if (!here) return undefined
  const target = columns[columns.indexOf(here) + across]
  if (!target) return undefined
  const { rect } = target
  const left = rect.left + (rect.width - collisionRect.width) / 2
  const y = middle(collisionRect)
  const at = (center: number) => ({ x: left, y: center - collisionRect.height / 2 })
  if (across !== 0) return at(Math.min(Math.max(y, rect.top + 1), Math.max(rect.bottom - 1, rect.top + 1)))
  const centers = cardsOf(zones, here.place.to, active.id).map((card) => middle(card.rect))
  const next = along > 0 ? centers.find((center) => center >= y) : centers.findLast((center) => center < y)
  // Just past the middle of the next card: that is one place on.
  return next === undefined ? undefined : at(next + along)
}
