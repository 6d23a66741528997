import type { ReactNode } from 'react'
import type { BoardCard, BoardColumn } from './board-types'

/** How the records of a board look on it. */
export interface BoardLook<C extends BoardCard> {
  title: (card: C) => string
  href: (card: C) => string
  /** Opens the record beside the board; absent where there is no room and the link leads to its page. */
  onOpen?: ((card: C) => void) | undefined
  /** Under the name. */
  content: (card: C) => ReactNode
  /** Under the name of a column: what its cards come to. */
  sums?: (column: BoardColumn<C>) => ReactNode
}
