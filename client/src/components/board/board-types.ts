/** What a board needs to know of a record that is a card on it. */
export interface BoardCard {
  id: string
}

/** One stage of a board, with its cards as far as they are loaded. */
export interface BoardColumn<C extends BoardCard> {
  id: string
  name: string
  tone: 'open' | 'good' | 'bad'
  /** How likely its cards are won, in percent; null where that has no meaning. */
  probability: number | null
  /** All its cards, loaded or not; and what they come to. */
  count: number
  total: number
  weighted: number
  cards: readonly C[]
  /** Goes on behind the last card; null at the end. */
  nextCursor: string | null
}

export interface Board<C extends BoardCard> {
  columns: readonly BoardColumn<C>[]
  /** In which currency the sums are; null when the board has none. */
  currency: string | null
}

/** A place on a board: before a card of a column, or at its end. */
export interface BoardPlace {
  to: string
  before: string | null
}

/** A card on its way to a place. */
export interface BoardMove<C extends BoardCard> extends BoardPlace {
  card: C
  /** Why, where the column asks for it. */
  reason?: string | null
  notes?: string | null
}

/** What is particular to the records of a board. */
export interface BoardRules<C extends BoardCard> {
  /** The card as it will be once it is in another column. */
  entered: (card: C, column: BoardColumn<C>) => C
  /** What a card adds to the sums of its column. */
  worth: (card: C) => { total: number; weighted: number }
  /** Where the server's order will put a card; absent when people give the order themselves. */
  rank?: (card: C, other: C) => number
}

/** Where a board comes from. */
export interface BoardSource<C extends BoardCard> {
  /** Begins with the type and `list`, so that whatever refreshes lists refreshes boards. */
  queryKey: readonly unknown[]
  /** Every column with its first cards. */
  first: () => Promise<Board<C>>
  /** The cards of a column behind a cursor. */
  page: (columnId: string, cursor: string) => Promise<{ items: C[]; nextCursor: string | null }>
}
