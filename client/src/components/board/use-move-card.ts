import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { ApiError } from '@/lib/api/problem'
import type { RecordBase, RecordType } from '@/lib/api/types'
import { putRecord, refreshAfter } from '@/lib/records/record-cache'
import { recordTitle } from '@/lib/records/record-types'
import { findCard, moveCard, putCard } from './board-moves'
import type { Board, BoardMove, BoardRules } from './board-types'
import { moveKey } from './use-board'

/**
 * Moves cards. {@link useBoard} shows each move until it is answered; the answer is written into the boards, so that
 * nothing jumps back in between. A refusal is told; a card that somebody else has changed since it was shown is not moved,
 * and stands where it is now.
 *
 * @param send Moves a card that has this version.
 */
export function useMoveCard<C extends RecordBase & Parameters<typeof recordTitle>[0]>(
  type: RecordType,
  rules: BoardRules<C>,
  send: (move: BoardMove<C>, version: number) => Promise<C>,
) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  // One's own moves make no card stale, however quickly the next one follows.
  const own = useRef(new Map<string, number>())
  const boards = { queryKey: [type, 'list', 'board'] }

  const columnNow = (id: string) =>
    client
      .getQueriesData<Board<C>>(boards)
      .map(([, board]) => board && findCard(board, id)?.column.name)
      .find(Boolean)

  const { mutate, mutateAsync } = useMutation({
    mutationKey: moveKey(type),
    // One after the other: the place that a move names is the one that the move before it made.
    scope: { id: `${type} move` },
    mutationFn: (move: BoardMove<C>) => send(move, Math.max(move.card.version, own.current.get(move.card.id) ?? 0)),
    onError: async (error, { card }) => {
      const name = recordTitle(card)
      if (!isConflict(error)) {
        notify.failed(t('board.notMoved', { name, reason: problemText(error) }))
        return
      }
      await Promise.all(
        [boards.queryKey, [type, 'one', card.id]].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
      const column = columnNow(card.id)
      notify.failed(column ? t('board.movedMeanwhile', { name, column }) : t('board.goneMeanwhile', { name }))
    },
    onSuccess: async (saved, move) => {
      own.current.set(saved.id, saved.version)
      // An answer that set out before the move would put the card back.
      await client.cancelQueries(boards)
      client.setQueriesData<Board<C>>(boards, (known) => known && putCard(moveCard(known, move, rules), saved))
      putRecord(client, type, saved.id, saved)
      void refreshAfter(client, type)
    },
  })
  return {
    move: mutate,
    /** The same for a dialog, which shows a refusal itself; after a conflict there is nothing left for it to ask. */
    moveAsync: (move: BoardMove<C>) =>
      mutateAsync(move).catch((error: unknown) => {
        if (!isConflict(error)) throw error
      }),
  }
}

const isConflict = (error: unknown): boolean => error instanceof ApiError && error.isConflict
