import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listParamsOf, listSearchOf, readListState } from '@/components/data-table/list-state'
import { RecordView, type RecordLook } from '@/components/record/record-view'
import type { RecordType } from '@/lib/api/types'
import { recordType, type RecordTypeInfo } from '@/lib/records/record-types'
import { stringifySearch, type ListSearch } from '../search-params'

interface RecordScreenProps<T extends RecordType> {
  look: RecordLook<T>
  path: RecordTypeInfo['path']
  defaultSort: string
}

/** A record's own page. Its address carries the list it was opened from, for previous, next and back. */
export function RecordScreen<T extends RecordType>({ look, path, defaultSort }: RecordScreenProps<T>) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id = '' } = useParams({ strict: false })
  const search: ListSearch = useSearch({ strict: false })
  const state = readListState(search, look.fields)
  const fromBoard = search.from === 'board'
  const query = stringifySearch({ ...listSearchOf(state), from: search.from })
  const info = recordType(look.type)
  const back = `${path}${fromBoard ? '/board' : ''}${stringifySearch(listSearchOf(state))}`
  return (
    <RecordView
      look={look}
      id={id}
      place={{ kind: 'page', backHref: back, backLabel: info ? t(info.many) : '' }}
      list={listParamsOf(state, defaultSort)}
      tab={search.tab ?? ''}
      onTab={(tab) => void navigate({ to: '.', search: { ...search, tab }, replace: true })}
      onGo={(next) => void navigate({ href: `${path}/${next}${query}`, replace: true })}
      onGone={() => void navigate({ href: back })}
    />
  )
}
