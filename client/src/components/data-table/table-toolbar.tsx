import { Columns3, Plus } from 'lucide-react'
import { lazy, Suspense, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { FindBox } from '@/components/ui/find-box'
import { Popover } from '@/components/ui/popover'
import type { ListParams } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { recordType } from '@/lib/records/record-types'
import type { ColumnLayout } from './column-layout'
import { FilterChips } from './filter-chips'
import { ExportMenu } from './export-menu'
import { DuplicatesLink } from './duplicates-link'
import { ImportLink } from './import-link'
import type { ListState } from './list-state'
import { useSavedViews } from './use-saved-views'
import { ViewChanges } from './view-changes'
import { ViewMenu } from './view-menu'

const ColumnChooser = lazy(() =>
  import('./column-chooser').then((file) => ({ default: file.ColumnChooser })),
) as typeof import('./column-chooser').ColumnChooser

interface TableToolbarProps<R> {
  type: RecordType
  params: ListParams
  fields: readonly Field<R>[]
  state: ListState
  onState: (state: ListState, options?: { replace?: boolean }) => void
  total: number | null
  layout: ColumnLayout<R>
  find: RefObject<HTMLInputElement | null>
  phone: boolean
  onCreate?: (() => void) | undefined
  /** Other ways to look at the same records. */
  looks?: ReactNode
}

/** The line above a list: which view, how many, search, filters, columns, create. */
export function TableToolbar<R>({
  type,
  params,
  fields,
  state,
  onState,
  total,
  layout,
  find,
  phone,
  onCreate,
  looks,
}: TableToolbarProps<R>) {
  const { t } = useTranslation()
  const info = recordType(type)
  const saved = useSavedViews(type, state, onState, layout.columns)
  const narrow = (change: Partial<ListState>) => onState({ ...state, ...change })
  const exports = (
    <ExportMenu type={type} params={params} columns={layout.columns.map(({ field }) => field.key)} phone={phone} />
  )
  return (
    <div className="shrink-0 border-b border-line">
      <div className="flex h-12 items-center gap-2 px-4 md:px-5">
        <h1 className="text-base font-semibold tracking-tight">{info ? t(info.many) : ''}</h1>
        <ViewMenu state={state} saved={saved} onState={onState} phone={phone} />
        {!phone && <ViewChanges saved={saved} />}
        <span className="num flex-1 truncate text-xs text-ink-2" aria-live="polite">
          {phone && total !== null && <span aria-hidden>{formatNumber(total)}</span>}
          {total !== null && (
            <span className={phone ? 'sr-only' : ''}>
              {t('table.count', { count: total, formatted: formatNumber(total) })}
            </span>
          )}
        </span>
        {phone && exports}
        {looks}
        {onCreate && !phone && (
          <Button size="sm" icon={Plus} onClick={onCreate}>
            {t(`records.${type}.new`)}
          </Button>
        )}
      </div>
      <div className="flex items-center gap-2 px-4 pb-2 md:flex-wrap md:px-5 max-md:overflow-x-auto">
        <FindBox
          label={t('table.search')}
          value={state.q}
          onValue={(q) => onState({ ...state, q }, { replace: true })}
          input={find}
        />
        <FilterChips fields={fields} filters={state.filters} onChange={(filters) => narrow({ filters })} />
        <span className="flex-1" />
        <DuplicatesLink type={type} phone={phone} />
        <ImportLink type={type} phone={phone} />
        {!phone && exports}
        {!phone && (
          <Popover
            align="end"
            label={t('table.columns')}
            trigger={
              <Button variant="ghost" size="sm" icon={Columns3}>
                {t('table.columns')}
              </Button>
            }
          >
            <Suspense fallback={<SkeletonLines />}>
              <ColumnChooser layout={layout} />
            </Suspense>
          </Popover>
        )}
      </div>
    </div>
  )
}
