import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { RecordBase, RecordType } from '@/lib/api/types'
import { putRecord, refreshAfter } from '@/lib/records/record-cache'
import { recordTitle } from '@/lib/records/record-types'
import { moveCard, putCard } from './board-moves'
import type { Board, BoardMove, BoardRules } from './board-types'
import { moveKey } from './use-board'

/**
 * Moves cards. {@link useBoard} shows each move until it is answered; the answer is written into the boards, so that
 * nothing jumps back in between. A refusal is told.
 */
export function useMoveCard<C extends RecordBase & Parameters<typeof recordTitle>[0]>(
  type: RecordType,
  rules: BoardRules<C>,
  send: (move: BoardMove<C>) => Promise<C>,
) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationKey: moveKey(type),
    // One after the other: the place that a move names is the one that the move before it made.
    scope: { id: `${type} move` },
    mutationFn: send,
    onError: (error, { card }) =>
      notify.failed(t('board.notMoved', { name: recordTitle(card), reason: problemText(error) })),
    onSuccess: async (saved, move) => {
      const boards = { queryKey: [type, 'list', 'board'] }
      // An answer that set out before the move would put the card back.
      await client.cancelQueries(boards)
      client.setQueriesData<Board<C>>(boards, (known) => known && putCard(moveCard(known, move, rules), saved))
      putRecord(client, type, saved.id, saved)
      void refreshAfter(client, type)
    },
  })
}
