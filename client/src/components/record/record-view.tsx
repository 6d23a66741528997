import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomFields, useFields } from '@/components/fields/custom-fields'
import type { Field } from '@/components/fields/field'
import { isMergeable, mayMerge } from '@/components/merges/merges-api'
import { EmailButton } from '@/components/emails/email-button'
import { RecordFiles } from '@/components/files/record-files'
import { RecordNotes } from '@/components/notes/record-notes'
import { DialProvider } from '@/components/activities/dial-provider'
import { QuickLog } from '@/components/activities/quick-log'
import { savePersonExport } from '@/components/privacy/person-export'
import { RecordTasks } from '@/components/tasks/record-tasks'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonPage } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { Tabs, type TabItem } from '@/components/ui/tabs'
import { ApiError } from '@/lib/api/problem'
import { resourceOf, type ListParams, type RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { useCommands } from '@/lib/commands/command-registry'
import { useIsPhone, useIsWide } from '@/lib/hooks/use-media'
import { rememberRecord } from '@/lib/records/recent-records'
import { recordTitle } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { Merge, SearchX } from 'lucide-react'
import { RecordDialogs, type RecordQuestion } from './record-dialogs'
import { RecordFacts, type FactGroup } from './record-facts'
import { RecordHeader, type Place } from './record-header'
import { RecordStory } from './record-story'
import { useNeighbours } from './use-neighbours'
import { useRecordActions } from './use-record-actions'
import { useSaveField } from './use-save-field'

/** How a type of record is shown. A feature describes its own once; page and panel both read it. */
export interface RecordLook<T extends RecordType> {
  type: T
  /** Prefix of the permissions. */
  permission: string
  fields: readonly Field<RecordOf<T>>[]
  facts: readonly FactGroup[]
  subtitle: (record: RecordOf<T>) => ReactNode
  aside?: (record: RecordOf<T>) => ReactNode
  /** Between the header and the rest: the stages that it goes through. */
  bar?: (record: RecordOf<T>) => ReactNode
  /** The permission to change its fields, where it is not the one to create it. */
  change?: string
  /** Whether it has come to its end and no longer changes. */
  settled?: (record: RecordOf<T>) => boolean
  /** What it is mainly about, as tabs before timeline and notes. */
  firstTabs?: (record: RecordOf<T>) => TabItem[]
  /** What stands at the right of the tabs where there is room, and is the last of the first tabs where there is none. */
  beside?: (record: RecordOf<T>) => TabItem
  /** Related lists, as tabs after timeline and notes. */
  tabs?: (record: RecordOf<T>) => TabItem[]
}

interface RecordViewProps<T extends RecordType> {
  look: RecordLook<T>
  id: string
  place: Place
  /** The list it was opened from, for previous and next. */
  list: ListParams
  tab: string
  onTab: (tab: string) => void
  onGo: (id: string) => void
  onGone: () => void
}

/** The one frame of records: facts at the left of the story on a page, as a tab in the panel and on a phone. */
export function RecordView<T extends RecordType>({
  look,
  id,
  place,
  list,
  tab,
  onTab,
  onGo,
  onGone,
}: RecordViewProps<T>) {
  const { t } = useTranslation()
  const query = useQuery(resourceOf(look.type).one(id))
  if (query.isPending) return <SkeletonPage />
  if (query.isError) {
    const missing = query.error instanceof ApiError && query.error.status === 404
    const into = query.error instanceof ApiError ? query.error.mergedInto : null
    return (
      <div className="flex h-full items-center justify-center">
        {into ? (
          <EmptyState
            icon={Merge}
            title={t('merged.title')}
            text={t('merged.text', { name: into.name })}
            action={<Button onClick={() => onGo(into.id)}>{t('merged.open')}</Button>}
          />
        ) : missing ? (
          <EmptyState icon={SearchX} title={t('states.missingTitle')} text={t('states.missingText')} />
        ) : (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        )}
      </div>
    )
  }
  return <Loaded key={id} {...{ look, id, place, list, tab, onTab, onGo, onGone }} record={query.data} />
}

function Loaded<T extends RecordType>({
  look,
  id,
  place,
  list,
  tab,
  onTab,
  onGo,
  onGone,
  record,
}: RecordViewProps<T> & { record: RecordOf<T> }) {
  const { t } = useTranslation()
  const phone = useIsPhone()
  const canWrite = useCan(look.change ?? `${look.permission}.write`) && !look.settled?.(record)
  const canDelete = useCan(`${look.permission}.delete`)
  const canMerge = useCan(mayMerge(look.type, look.permission))
  const fields = useFields(look.type, look.fields)
  const own = useCustomFields(look.type)
  const groups: readonly FactGroup[] =
    own.length === 0 ? look.facts : [...look.facts, { title: 'records.sections.own', keys: own.map(({ key }) => key) }]
  const save = useSaveField(look.type, fields)
  const title = recordTitle(record)
  const neighbours = useNeighbours(look.type, id, list)
  const { remove, restore } = useRecordActions(look.type, title, onGone)
  const home = { type: look.type, id }
  const [question, setQuestion] = useState<RecordQuestion | null>(null)
  const isLiving = !record.deletedAt
  const isPerson = look.type === 'contact' && isLiving
  const canErase = useCan('erasures.manage') && isPerson
  const canHandOver = useCan('exports.manage') && isPerson
  const split = place.kind === 'page' && !phone
  const beside = look.beside?.(record)
  const hasRoom = useIsWide() && split

  useEffect(() => rememberRecord({ type: look.type, id, title }), [look.type, id, title])
  useCommands([
    {
      id: 'record previous',
      group: 'record',
      label: t('table.keys.previous'),
      keys: '[',
      palette: false,
      run: () => neighbours.previous && onGo(neighbours.previous),
    },
    {
      id: 'record next',
      group: 'record',
      label: t('table.keys.next'),
      keys: ']',
      palette: false,
      run: () => neighbours.next && onGo(neighbours.next),
    },
    ...(place.kind === 'panel'
      ? [
          {
            id: 'record close',
            group: 'record' as const,
            label: t('records.closePanel'),
            keys: 'escape',
            palette: false,
            run: place.onClose,
          },
        ]
      : []),
  ])

  const facts = <RecordFacts record={record} fields={fields} groups={groups} canWrite={canWrite} onSave={save} />
  const tabs: TabItem[] = [
    ...(look.firstTabs?.(record) ?? []),
    ...(beside && !hasRoom ? [beside] : []),
    ...(split ? [] : [{ id: 'facts', label: t('records.facts'), content: facts }]),
    ...(tellsStory(home)
      ? [
          {
            id: 'story',
            label: t('records.tabs.story'),
            content: <RecordStory home={home} canNote={takesNotes(home)} />,
          },
        ]
      : []),
    ...(takesTasks(home)
      ? [{ id: 'tasks', label: t('records.tabs.tasks'), content: <RecordTasks home={home} /> }]
      : []),
    ...(takesNotes(home)
      ? [{ id: 'notes', label: t('records.tabs.notes'), content: <RecordNotes home={home} /> }]
      : []),
    ...(look.tabs?.(record) ?? []),
    { id: 'files', label: t('records.tabs.files'), content: <RecordFiles home={home} /> },
  ]
  const shown = tabs.some((item) => item.id === tab) ? tab : (tabs[0]?.id ?? '')

  const view = (
    <article aria-label={title} className="flex h-full min-h-0 flex-col">
      <RecordHeader
        title={title}
        square={look.type === 'company'}
        subtitle={look.subtitle(record)}
        aside={
          <>
            {look.aside?.(record)}
            {isMailed(home) && <EmailButton home={home} name={title} />}
            {isLogged(home) && <QuickLog home={home} name={title} />}
          </>
        }
        place={place}
        neighbours={neighbours}
        onGo={onGo}
        onSegments={isLiving ? () => setQuestion('segments') : undefined}
        onMerge={canMerge && isLiving && isMergeable(look.type) ? () => setQuestion('merge') : undefined}
        onHandOver={canHandOver ? () => void savePersonExport(id, title) : undefined}
        onErase={canErase ? () => setQuestion('erase') : undefined}
        onDelete={canDelete && isLiving ? () => remove(id) : undefined}
        onRestore={canDelete && record.deletedAt ? () => restore(id) : undefined}
      />
      {look.bar && <div className="shrink-0 pb-3">{look.bar(record)}</div>}
      <div className="flex min-h-0 flex-1 border-t border-line">
        {split && <aside className="w-84 shrink-0 overflow-y-auto border-r border-line">{facts}</aside>}
        <div className="min-w-0 flex-1 overflow-y-auto">
          <div className={split ? 'mx-auto max-w-3xl' : undefined}>
            <Tabs label={title} items={tabs} value={shown} onChange={onTab} />
          </div>
        </div>
        {beside && hasRoom && (
          <aside aria-label={beside.label} className="w-80 shrink-0 overflow-y-auto border-l border-line 2xl:w-96">
            {beside.content}
          </aside>
        )}
      </div>
      <RecordDialogs
        {...{ type: look.type, fields: look.fields, id, title, question, onGo }}
        onClose={() => setQuestion(null)}
        onGone={() => {
          setQuestion(null)
          onGone()
        }}
      />
    </article>
  )
  return isLogged(home) ? (
    <DialProvider home={home} name={title}>
      {view}
    </DialProvider>
  ) : (
    view
  )
}

/** Whom activities are with: work, what is sold and a campaign take none, they are logged on what they are about. */
const isLogged = ({ type }: { type: RecordType }): boolean =>
  !['task', 'campaign', 'product', 'activity'].includes(type)

/** Where somebody to write to is known. A ticket has its conversation, which reaches the customer. */
const isMailed = ({ type }: { type: RecordType }): boolean => ['contact', 'company', 'lead', 'deal'].includes(type)

const takesTasks = ({ type }: { type: RecordType }): boolean => !['task', 'product', 'activity'].includes(type)

/** A ticket has internal notes in its conversation. */
const takesNotes = ({ type }: { type: RecordType }): boolean => type !== 'activity' && type !== 'ticket'

/** An activity is part of the story of the records that it names. */
const tellsStory = ({ type }: { type: RecordType }): boolean => type !== 'activity'
