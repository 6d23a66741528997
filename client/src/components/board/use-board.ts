import { useMutationState, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import { appendPage, moveCard } from './board-moves'
import type { Board, BoardCard, BoardColumn, BoardMove, BoardRules, BoardSource } from './board-types'

/** Loads a column on until it has as many cards as somebody had scrolled through before. */
async function fill<C extends BoardCard>(column: BoardColumn<C>, wanted: number, source: BoardSource<C>) {
  let filled = column
  while (filled.nextCursor !== null && filled.cards.length < wanted)
    filled = appendPage(filled, await source.page(column.id, filled.nextCursor))
  return filled
}

/** Reads a board anew without shortening what is in view. */
async function readBoard<C extends BoardCard>(client: QueryClient, source: BoardSource<C>): Promise<Board<C>> {
  const known = client.getQueryData<Board<C>>(source.queryKey)
  const loaded = (id: string) => known?.columns.find((column) => column.id === id)?.cards.length ?? 0
  const board = await source.first()
  const columns = await Promise.all(board.columns.map((column) => fill(column, loaded(column.id), source)))
  return { ...board, columns }
}

/** Moves that are under way, by the type of the records. */
export const moveKey = (type: string) => [type, 'move'] as const

/**
 * A board as it is shown: what the server last said, with the moves on top that it has not answered yet. A refused move
 * is off the board by itself.
 *
 * @param asked A move that waits for somebody to say why; it is shown as if it were under way.
 */
export function useBoard<C extends BoardCard>(
  type: string,
  source: BoardSource<C>,
  rules: BoardRules<C>,
  asked: BoardMove<C> | null,
) {
  const client = useQueryClient()
  const query = useQuery({ queryKey: source.queryKey, queryFn: () => readBoard(client, source) })
  const pending = useMutationState({
    filters: { mutationKey: moveKey(type), status: 'pending' },
    select: ({ state }) => state.variables as BoardMove<C>,
  })
  const board = useMemo(
    () =>
      query.data &&
      [...pending, ...(asked ? [asked] : [])].reduce((shown, move) => moveCard(shown, move, rules), query.data),
    [query.data, pending, asked, rules],
  )

  const loading = useRef(new Set<string>())
  /** Fetches the cards behind those that are loaded. What fails is asked for again when somebody scrolls on. */
  const more = useCallback(
    (columnId: string, cursor: string) => {
      if (loading.current.has(cursor)) return
      loading.current.add(cursor)
      void source
        .page(columnId, cursor)
        .then((page) =>
          client.setQueryData<Board<C>>(
            source.queryKey,
            (known) =>
              known && {
                ...known,
                columns: known.columns.map((column) =>
                  column.id === columnId && column.nextCursor === cursor ? appendPage(column, page) : column,
                ),
              },
          ),
        )
        .catch(() => undefined)
        .finally(() => loading.current.delete(cursor))
    },
    [client, source],
  )
  return { query, board, more }
}
