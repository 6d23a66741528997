import type { Board, BoardCard, BoardColumn, BoardMove, BoardPlace, BoardRules } from './board-types'

const without = <C extends BoardCard>(cards: readonly C[], id: string) => cards.filter((card) => card.id !== id)

/** Puts a card before another of the list; at the end when that one is not there. */
function placed<C extends BoardCard>(cards: readonly C[], card: C, before: string | null): C[] {
  const others = without(cards, card.id)
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before)
  return at < 0 ? [...others, card] : [...others.slice(0, at), card, ...others.slice(at)]
}

function summed<C extends BoardCard>(column: BoardColumn<C>, sign: 1 | -1, worth: ReturnType<BoardRules<C>['worth']>) {
  return {
    ...column,
    count: Math.max(0, column.count + sign),
    total: column.total + sign * worth.total,
    weighted: column.weighted + sign * worth.weighted,
  }
}

/** The column that a card is in, and the card as the board has it. */
export function findCard<C extends BoardCard>(board: Board<C>, id: string): { column: BoardColumn<C>; card: C } | null {
  for (const column of board.columns) {
    const card = column.cards.find((one) => one.id === id)
    if (card) return { column, card }
  }
  return null
}

/** The board with a card in another place: cards, counts and sums. A card that it does not show changes nothing. */
export function moveCard<C extends BoardCard>(board: Board<C>, move: BoardMove<C>, rules: BoardRules<C>): Board<C> {
  const from = findCard(board, move.card.id)
  const target = board.columns.find(({ id }) => id === move.to)
  if (!from || !target) return board
  const stays = from.column.id === target.id
  const card = stays ? from.card : rules.entered(from.card, target)
  return {
    ...board,
    columns: board.columns.map((column) => {
      if (column.id === target.id) {
        const cards = placed(column.cards, card, move.before)
        return stays ? { ...column, cards } : { ...summed(column, 1, rules.worth(card)), cards }
      }
      if (column.id !== from.column.id) return column
      return { ...summed(column, -1, rules.worth(from.card)), cards: without(column.cards, card.id) }
    }),
  }
}

/** The board with what is now known of a card. */
export const putCard = <C extends BoardCard>(board: Board<C>, card: C): Board<C> => ({
  ...board,
  columns: board.columns.map((column) => ({
    ...column,
    cards: column.cards.map((one) => (one.id === card.id ? card : one)),
  })),
})

/**
 * The place that "before this card, or behind the last one" means. Behind the last loaded card nobody knows what comes:
 * the card goes before it, where it stays in view.
 */
export function placeIn<C extends BoardCard>(column: BoardColumn<C>, card: C, before: string | null): BoardPlace {
  const last = without(column.cards, card.id).at(-1)
  return { to: column.id, before: before ?? (column.nextCursor === null ? null : (last?.id ?? null)) }
}

/** The place where the server's order will put a card. */
export function rankedPlace<C extends BoardCard>(
  column: BoardColumn<C>,
  card: C,
  rank: (card: C, other: C) => number,
): BoardPlace {
  const next = without(column.cards, card.id).find((other) => rank(card, other) < 0)
  return placeIn(column, card, next?.id ?? null)
}

/** Whether the card stands there already. */
export function isThere<C extends BoardCard>(column: BoardColumn<C>, card: C, { to, before }: BoardPlace): boolean {
  const at = column.cards.findIndex(({ id }) => id === card.id)
  return column.id === to && at >= 0 && (column.cards[at + 1]?.id ?? null) === before
}

/** The column with the cards of its next page. Pages overlap when something moved in between; no card comes twice. */
export function appendPage<C extends BoardCard>(
  column: BoardColumn<C>,
  page: { items: C[]; nextCursor: string | null },
): BoardColumn<C> {
  const known = new Set(column.cards.map(({ id }) => id))
  return {
    ...column,
    cards: [...column.cards, ...page.items.filter(({ id }) => !known.has(id))],
    nextCursor: page.nextCursor,
  }
}
