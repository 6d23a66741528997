import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterChips } from '@/components/data-table/filter-chips'
import type { ListState } from '@/components/data-table/list-state'
import { BuiltInViewMenu } from '@/components/data-table/built-in-view-menu'
import type { Field } from '@/components/fields/field'
import { Button } from '@/components/ui/button'
import { FindBox } from '@/components/ui/find-box'
import { useIsPhone } from '@/lib/hooks/use-media'

interface BoardToolbarProps<R> {
  title: string
  fields: readonly Field<R>[]
  state: ListState
  onState: (state: ListState, options?: { replace?: boolean }) => void
  /** Other ways to look at the same records. */
  looks: ReactNode
  /** Which board, where there are several. */
  chooser?: ReactNode
  onCreate?: (() => void) | undefined
  createLabel: string
}

/** The line above a board: whose, which board, search, filters, create. The same as above a list, as far as it goes. */
export function BoardToolbar<R>({
  title,
  fields,
  state,
  onState,
  looks,
  chooser,
  onCreate,
  createLabel,
}: BoardToolbarProps<R>) {
  const { t } = useTranslation()
  const phone = useIsPhone()
  return (
    <div className="shrink-0 border-b border-line">
      <div className="flex h-12 items-center gap-2 px-4 md:px-5">
        <h1 className="text-base font-semibold tracking-tight">{title}</h1>
        <BuiltInViewMenu
          offered={['all', 'mine']}
          view={state.view === 'mine' ? 'mine' : 'all'}
          onView={(view) => onState({ ...state, view })}
        />
        <span className="flex-1" />
        {chooser}
        {looks}
        {onCreate && !phone && (
          <Button size="sm" icon={Plus} onClick={onCreate}>
            {createLabel}
          </Button>
        )}
      </div>
      <div className="flex items-center gap-2 px-4 pb-2 max-md:overflow-x-auto md:flex-wrap md:px-5">
        <FindBox
          label={t('table.search')}
          value={state.q}
          onValue={(q) => onState({ ...state, q }, { replace: true })}
        />
        <FilterChips fields={fields} filters={state.filters} onChange={(filters) => onState({ ...state, filters })} />
      </div>
    </div>
  )
}
