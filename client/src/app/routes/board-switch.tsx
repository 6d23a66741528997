import { Link, useSearch } from '@tanstack/react-router'
import { Columns2, List } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listSearchOf, readListState } from '@/components/data-table/list-state'
import { cx } from '@/lib/class-names'
import type { ListSearch } from '../search-params'

const looks = [
  { look: 'list', icon: List },
  { look: 'board', icon: Columns2 },
] as const

/** List or board: the same records, with the filters that both know. */
export function BoardSwitch({ path, current }: { path: '/deals' | '/leads'; current: 'list' | 'board' }) {
  const { t } = useTranslation()
  const search: ListSearch = useSearch({ strict: false })
  const state = readListState(search)
  // Which pipeline and which stages is what a board shows by its columns.
  const filters = { ...state.filters, pipelineId: [], stage: [], status: [] }
  const view = state.view === 'mine' ? 'mine' : 'all'
  const kept = listSearchOf({ ...state, filters, view, sort: '', open: null })
  return (
    <nav aria-label={t('board.looks')} className="flex shrink-0 rounded-md border border-line">
      {looks.map(({ look, icon: Icon }) => (
        <Link
          key={look}
          to={look === 'board' ? `${path}/board` : path}
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
