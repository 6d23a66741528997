import { useQuery } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { BareValue } from '@/components/record/bare-value'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { resourceOf, type RecordOf } from '@/lib/api/resource'
import { recordTitle } from '@/lib/records/record-types'
import { mergeRows } from './merge-rows'
import { useMerge, type Mergeable } from './merges-api'

interface MergeDialogProps<T extends Mergeable> {
  type: T
  fields: readonly Field<RecordOf<T>>[]
  /** The record that stays, at first, and the one that becomes part of it. */
  ids: [string, string]
  onMerged: (survivorId: string) => void
  onClose: () => void
}

/** Makes one record of two: which one stays, and where both have a value, whose. */
export function MergeDialog<T extends Mergeable>({ type, fields, ids, onMerged, onClose }: MergeDialogProps<T>) {
  const { t } = useTranslation()
  const [swapped, setSwapped] = useState(false)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const survivor = useQuery(resourceOf(type).one(ids[swapped ? 1 : 0]))
  const source = useQuery(resourceOf(type).one(ids[swapped ? 0 : 1]))
  const merge = useMerge(type, ({ id }) => onMerged(id))
  const failed = survivor.error ?? source.error
  const pair = survivor.data && source.data ? { survivor: survivor.data, source: source.data } : null
  const choose = (key: string, isTaken: boolean) => {
    const next = new Set(taken)
    if (isTaken) next.add(key)
    else next.delete(key)
    setTaken(next)
  }
  const swap = () => {
    setSwapped(!swapped)
    // What was taken from the other one is now one's own.
    const choices = pair ? mergeRows(fields, pair.survivor, pair.source).filter(({ isChoice }) => isChoice) : []
    setTaken(new Set(choices.map(({ field }) => field.key).filter((key) => !taken.has(key))))
  }
  const submit = () =>
    pair &&
    merge.mutate({
      survivorId: pair.survivor.id,
      version: pair.survivor.version,
      sourceId: pair.source.id,
      sourceTitle: recordTitle(pair.source),
      take: taken,
    })
  return (
    <Dialog
      open
      sticky
      size="lg"
      onClose={onClose}
      title={t('records.merge.title')}
      {...(pair
        ? {
            description: t('records.merge.text', { stays: recordTitle(pair.survivor), goes: recordTitle(pair.source) }),
          }
        : {})}
      footer={
        <>
          <Button icon={ArrowLeftRight} onClick={swap} disabled={!pair}>
            {t('records.merge.swap')}
          </Button>
          <span className="flex-1" />
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={submit} busy={merge.isPending} disabled={!pair}>
            {t('records.merge.submit')}
          </Button>
        </>
      }
    >
      {failed ? (
        <ErrorState
          error={failed}
          onRetry={() => {
            void survivor.refetch()
            void source.refetch()
          }}
        />
      ) : pair ? (
        <Choices type={type} fields={fields} pair={pair} taken={taken} onChoose={choose} />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </Dialog>
  )
}

interface ChoicesProps<T extends Mergeable> {
  type: T
  fields: readonly Field<RecordOf<T>>[]
  pair: { survivor: RecordOf<T>; source: RecordOf<T> }
  taken: ReadonlySet<string>
  onChoose: (key: string, isTaken: boolean) => void
}

function Choices<T extends Mergeable>({ type, fields, pair, taken, onChoose }: ChoicesProps<T>) {
  const { t } = useTranslation()
  const rows = mergeRows(fields, pair.survivor, pair.source)
  return (
    <div className="space-y-4">
      {rows.length === 0 ? (
        <p className="text-ink-2">{t('records.merge.nothingDiffers')}</p>
      ) : (
        <table className="w-full table-fixed text-left">
          <thead className="text-xs text-ink-2">
            <tr>
              <th scope="col" className="w-1/4 pb-2 font-medium">
                {t('records.conflict.field')}
              </th>
              <th scope="col" className="pb-2 pr-2 font-medium">
                {t('records.merge.stays')}
              </th>
              <th scope="col" className="pb-2 font-medium">
                {t('records.merge.goes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, values, isChoice }) => {
              const isTaken = taken.has(field.key) || !isChoice
              const label = t(field.label)
              return (
                <tr key={field.key} className="border-t border-line align-top">
                  <th scope="row" className="py-2 pr-2 font-medium break-words">
                    {label}
                  </th>
                  {values.map((value, index) => (
                    <td key={index === 0 ? 'stays' : 'goes'} className="py-1 pr-2 last:pr-0">
                      {isChoice || index === 1 ? (
                        <label className="flex min-h-8 items-center gap-2 rounded-md border border-line px-2 py-1 has-checked:border-accent has-checked:bg-accent-soft">
                          <input
                            type="radio"
                            className="accent-accent"
                            name={field.key}
                            checked={isTaken === (index === 1)}
                            disabled={!isChoice}
                            onChange={() => onChoose(field.key, index === 1)}
                            aria-label={`${label}: ${t(index === 1 ? 'records.merge.goes' : 'records.merge.stays')}`}
                          />
                          <span className="min-w-0 flex-1 wrap-anywhere [&_a]:whitespace-normal">
                            <BareValue field={field} value={value} />
                          </span>
                        </label>
                      ) : (
                        <span className="flex min-h-8 items-center px-2 text-ink-3">{t('records.empty')}</span>
                      )}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <p className="text-xs text-ink-2">{t(`records.merge.${type}Note`)}</p>
    </div>
  )
}
