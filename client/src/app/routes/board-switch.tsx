import { Link, useSearch } from '@tanstack/react-router'
import { ChartNoAxesColumn, Columns2, List } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listSearchOf, readListState } from '@/components/data-table/list-state'
import { cx } from '@/lib/class-names'
import type { ListSearch } from '../search-params'

const list = { look: 'list', icon: List } as const
const board = { look: 'board', icon: Columns2 } as const
const forecast = { look: 'forecast', icon: ChartNoAxesColumn } as const

/** Where a look at records leads. */
const looksOf = { '/leads': [list, board], '/deals': [list, board, forecast] } as const

interface BoardSwitchProps {
  path: '/deals' | '/leads'
  current: 'list' | 'board' | 'forecast'
}

/** List or board, of deals the forecast too: the same records, with the filters that all know. */
export function BoardSwitch({ path, current }: BoardSwitchProps) {
  const { t } = useTranslation()
  const search: ListSearch = useSearch({ strict: false })
  const state = readListState(search)
  // Which pipeline and which stages is what a board shows by its columns.
  const filters = { ...state.filters, pipelineId: [], stage: [], status: [] }
  const view = state.view === 'mine' ? 'mine' : 'all'
  const kept = listSearchOf({ ...state, filters, view, sort: '', open: null })
  return (
    <nav aria-label={t('board.looks')} className="flex shrink-0 rounded-md border border-line">
      {looksOf[path].map(({ look, icon: Icon }) => (
        <Link
          key={look}
          to={look === 'list' ? path : look === 'forecast' ? '/deals/forecast' : `${path}/board`}
          search={kept}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-label={t(`board.${look}`)}
          title={t(`board.${look}`)}
          aria-current={look === current ? 'page' : undefined}
          className={cx(
            'target flex h-6.5 w-8 items-center justify-center first:rounded-l-md last:rounded-r-md',
            look === current ? 'bg-pressed text-ink' : 'text-ink-3 hover:bg-hover hover:text-ink',
          )}
        >
          <Icon className="size-4" aria-hidden />
        </Link>
      ))}
    </nav>
  )
}
