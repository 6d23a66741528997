import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardLook } from '@/components/board/board-look'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import type { BoardMove, BoardPlace } from '@/components/board/board-types'
import { BoardView } from '@/components/board/board-view'
import { useBoard } from '@/components/board/use-board'
import { useMoveCard } from '@/components/board/use-move-card'
import { ErrorState } from '@/components/states/error-state'
import type { ListParams } from '@/lib/api/resource'
import type { Lead } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { isEnd, leadBoardSource, leadRules } from './lead-board-source'
import { LeadCard } from './lead-card'
import { LeadEndDialog } from './lead-end-dialog'
import { moveLead, type OpenLeadStage } from './leads-api'

interface LeadBoardProps {
  params: ListParams
  openId: string | null
  hrefOf: (id: string) => string
  onOpen: ((id: string) => void) | undefined
  /** In place of a board without cards, unless filters may hide some. */
  none: ReactNode
}

const send = ({ card, to, notes }: BoardMove<Lead>, version: number) =>
  moveLead(card, to as OpenLeadStage, notes ?? null, version)

/** The leads by stage; the columns in which they come to nothing ask why. */
export function LeadBoard({ params, openId, hrefOf, onOpen, none }: LeadBoardProps) {
  const { t } = useTranslation()
  const canMove = useCan('leads.write')
  const [asked, setAsked] = useState<BoardMove<Lead> | null>(null)
  const source = useMemo(() => leadBoardSource(params), [params])
  const { query, board, more } = useBoard('lead', source, leadRules, asked)
  const { move: moveCard, moveAsync } = useMoveCard('lead', leadRules, send)
  const look = useMemo<BoardLook<Lead>>(
    () => ({
      title: ({ displayName }) => displayName,
      href: ({ id }) => hrefOf(id),
      onOpen: onOpen && (({ id }) => onOpen(id)),
      content: (lead) => <LeadCard lead={lead} />,
    }),
    [hrefOf, onOpen],
  )
  if (query.isError && !board) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!board) return <BoardSkeleton />
  if (none && board.columns.every(({ count }) => count === 0)) return none

  const move = (card: Lead, place: BoardPlace) => {
    if (isEnd(place.to)) setAsked({ card, ...place })
    else moveCard({ card, ...place })
  }
  return (
    <>
      <BoardView
        label={t('records.lead.many')}
        board={board}
        look={look}
        rules={leadRules}
        canMove={canMove}
        openId={openId}
        onMove={move}
        onMore={more}
      />
      {asked && (
        <LeadEndDialog
          lead={asked.card}
          stage={asked.to as OpenLeadStage}
          onMove={(notes) => moveAsync({ ...asked, notes })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
