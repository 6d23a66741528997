import { Plus, SearchX, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { Button } from '@/components/ui/button'
import type { RecordType } from '@/lib/api/types'
import { recordType } from '@/lib/records/record-types'
import { ImportLink } from './import-link'
import { filtersBeside, isNarrowed, type ListState } from './list-state'

interface TableEmptyProps {
  type: RecordType
  state: ListState
  tab?: ListState['filters'] | undefined
  onState: (state: ListState) => void
  onCreate?: (() => void) | undefined
}

/** No rows: because nothing matches, the bin is empty, or this is the beginning. */
export function TableEmpty({ type, state, tab = {}, onState, onCreate }: TableEmptyProps) {
  const { t } = useTranslation()
  if (isNarrowed({ ...state, filters: filtersBeside(state.filters, tab) })) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('table.noneMatch')}
        text={t('table.noneMatchText')}
        action={
          <Button onClick={() => onState({ ...state, view: 'all', plain: true, q: '', filters: tab })}>
            {t('table.clearFilters')}
          </Button>
        }
      />
    )
  }
  if (state.view === 'bin')
    return <EmptyState icon={Trash2} title={t('table.binEmpty')} text={t('table.binEmptyText')} />
  return <NoneYet type={type} onCreate={onCreate} />
}

/** The beginning: says what will be here, and offers to make the first one. */
export function NoneYet({ type, onCreate }: Pick<TableEmptyProps, 'type' | 'onCreate'>) {
  const { t } = useTranslation()
  const icon = recordType(type)?.icon ?? SearchX
  return (
    <EmptyState
      icon={icon}
      title={t(`records.${type}.empty`)}
      text={t(`records.${type}.emptyText`)}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          {onCreate && (
            <Button variant="primary" icon={Plus} onClick={onCreate}>
              {t(`records.${type}.new`)}
            </Button>
          )}
          <ImportLink type={type} />
        </span>
      }
    />
  )
}
