import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardLook } from '@/components/board/board-look'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import type { BoardMove, BoardPlace } from '@/components/board/board-types'
import { BoardSums } from '@/components/board/board-sums'
import { BoardView } from '@/components/board/board-view'
import { useBoard } from '@/components/board/use-board'
import { useMoveCard } from '@/components/board/use-move-card'
import { ErrorState } from '@/components/states/error-state'
import type { ListParams } from '@/lib/api/resource'
import type { Deal } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { dealBoardSource, dealRules } from './deal-board-source'
import { DealCard } from './deal-card'
import { DealCloseDialog } from './deal-close-dialog'
import { moveDeal } from './deals-api'

interface DealBoardProps {
  /** Filters, and the pipeline unless it is the default one. */
  params: ListParams
  openId: string | null
  hrefOf: (id: string) => string
  onOpen: ((id: string) => void) | undefined
  /** In place of a board without cards, unless filters may hide some. */
  none: ReactNode
}

const send = ({ card, to, before, reason, notes }: BoardMove<Deal>, version: number) =>
  moveDeal(card, { stageId: to, beforeDealId: before, reason: reason ?? null, notes: notes ?? null }, version)

/** The deals of a pipeline, stage by stage; the columns of won and lost deals ask why. */
export function DealBoard({ params, openId, hrefOf, onOpen, none }: DealBoardProps) {
  const { t } = useTranslation()
  const canMove = useCan('deals.write')
  const [asked, setAsked] = useState<BoardMove<Deal> | null>(null)
  const source = useMemo(() => dealBoardSource(params), [params])
  const { query, board, more } = useBoard('deal', source, dealRules, asked)
  const { move: moveCard, moveAsync } = useMoveCard('deal', dealRules, send)
  const currency = board?.currency ?? null
  const look = useMemo<BoardLook<Deal>>(
    () => ({
      title: ({ name }) => name,
      href: ({ id }) => hrefOf(id),
      onOpen: onOpen && (({ id }) => onOpen(id)),
      content: (deal) => <DealCard deal={deal} />,
      sums: ({ total, weighted }) => <BoardSums total={total} weighted={weighted} currency={currency} />,
    }),
    [hrefOf, onOpen, currency],
  )
  if (query.isError && !board) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!board) return <BoardSkeleton />
  if (none && board.columns.every(({ count }) => count === 0)) return none

  const move = (card: Deal, place: BoardPlace) => {
    const closes = board.columns.find(({ id }) => id === place.to)?.tone !== 'open' && card.stageId !== place.to
    if (closes) setAsked({ card, ...place })
    else moveCard({ card, ...place })
  }
  const target = board.columns.find(({ id }) => id === asked?.to)
  return (
    <>
      <BoardView
        label={t('records.deal.many')}
        board={board}
        look={look}
        rules={dealRules}
        canMove={canMove}
        openId={openId}
        onMove={move}
        onMore={more}
      />
      {asked && target && (
        <DealCloseDialog
          deal={asked.card}
          stage={{ id: target.id, name: target.name, kind: target.tone === 'good' ? 'won' : 'lost' }}
          onMove={({ reason = null, notes = null }) => moveAsync({ ...asked, reason, notes })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
