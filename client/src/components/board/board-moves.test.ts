import { describe, expect, it } from 'vitest'
import { appendPage, isThere, moveCard, placeIn, rankedPlace } from './board-moves'
import type { Board, BoardColumn, BoardRules } from './board-types'

interface Deal {
  id: string
  amount: number
  probability: number
}

const deal = (id: string, amount: number, probability: number): Deal => ({ id, amount, probability })

const rules: BoardRules<Deal> = {
  entered: (card, { probability }) => ({ ...card, probability: probability ?? 0 }),
  worth: ({ amount, probability }) => ({ total: amount, weighted: (amount * probability) / 100 }),
}

const column = (id: string, probability: number, cards: Deal[], nextCursor: string | null = null) => ({
  id,
  name: id,
  tone: 'open' as const,
  probability,
  count: cards.length,
  total: cards.reduce((sum, { amount }) => sum + amount, 0),
  weighted: cards.reduce((sum, card) => sum + rules.worth(card).weighted, 0),
  cards,
  nextCursor,
})

const tower = deal('tower', 1000, 10)
const bridge = deal('bridge', 500, 10)
const road = deal('road', 200, 50)

const board: Board<Deal> = {
  currency: 'EUR',
  columns: [column('first', 10, [tower, bridge]), column('second', 50, [road])],
}

const look = ({ columns }: Board<Deal>) =>
  columns.map(({ cards, count, total, weighted }) => ({ ids: cards.map(({ id }) => id), count, total, weighted }))

describe('moving a card', () => {
  it('takes count and sums along, weighted by the new stage', () => {
    expect(look(moveCard(board, { card: tower, to: 'second', before: 'road' }, rules))).toEqual([
      { ids: ['bridge'], count: 1, total: 500, weighted: 50 },
      { ids: ['tower', 'road'], count: 2, total: 1200, weighted: 600 },
    ])
  })

  it('within its column changes the order alone', () => {
    expect(look(moveCard(board, { card: tower, to: 'first', before: null }, rules))).toEqual([
      { ids: ['bridge', 'tower'], count: 2, total: 1500, weighted: 150 },
      { ids: ['road'], count: 1, total: 200, weighted: 100 },
    ])
  })

  it('changes nothing a second time, so that the answer and the guess may both be applied', () => {
    const move = { card: tower, to: 'second', before: 'road' }
    const once = moveCard(board, move, rules)
    expect(look(moveCard(once, move, rules))).toEqual(look(once))
  })

  it('of which the board knows nothing changes nothing', () => {
    expect(moveCard(board, { card: deal('other', 1, 1), to: 'second', before: null }, rules)).toBe(board)
    expect(moveCard(board, { card: tower, to: 'gone', before: null }, rules)).toBe(board)
  })
})

describe('a place', () => {
  it('behind the last loaded card is before it while there are more', () => {
    const more: BoardColumn<Deal> = column('second', 50, [road], 'cursor')
    expect(placeIn(more, tower, null)).toEqual({ to: 'second', before: 'road' })
    expect(placeIn({ ...more, nextCursor: null }, tower, null)).toEqual({ to: 'second', before: null })
  })

  it('follows the order of the server where people give none', () => {
    const byAmount = (card: Deal, other: Deal) => other.amount - card.amount
    const sorted = column('first', 10, [tower, bridge])
    expect(rankedPlace(sorted, deal('new', 700, 0), byAmount)).toEqual({ to: 'first', before: 'bridge' })
    expect(rankedPlace(sorted, deal('new', 7, 0), byAmount)).toEqual({ to: 'first', before: null })
  })

  it('may be the one where the card is', () => {
    const first = column('first', 10, [tower, bridge])
    expect(isThere(first, tower, { to: 'first', before: 'bridge' })).toBe(true)
    expect(isThere(first, bridge, { to: 'first', before: null })).toBe(true)
    expect(isThere(first, bridge, { to: 'first', before: 'tower' })).toBe(false)
    expect(isThere(first, bridge, { to: 'second', before: null })).toBe(false)
  })
})

it('shows no card twice when pages overlap', () => {
  const next = appendPage(column('first', 10, [tower, bridge], 'cursor'), { items: [bridge, road], nextCursor: null })
  expect(next.cards).toEqual([tower, bridge, road])
  expect(next.nextCursor).toBeNull()
})
