import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeSegment, createSegment, segmentQuery } from '@/components/segments/segments-api'
import { PageHeader } from '@/components/states/page-header'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import { ApiError } from '@/lib/api/problem'
import type { Segment, SegmentInput } from '@/lib/api/types'
import { recordType } from '@/lib/records/record-types'
import { CriteriaGroup } from './criteria-group'
import { countOf, criteriaOf, groupOf, lackingIn, newCondition, newGroup, type SegmentEntity } from './criteria-draft'
import { SegmentPreview } from './segment-preview'

type Kind = 'static' | 'dynamic'
type Entity = NonNullable<SegmentInput['entity']>

interface SegmentEditorProps {
  entities: readonly SegmentEntity[]
  /** The one that is changed; null: a new one. */
  segment: Segment | null
}

/** Name, kind and criteria of a segment, with the records that satisfy them while they are put together. */
export function SegmentEditor({ entities, segment }: SegmentEditorProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [name, setName] = useState(segment?.name ?? '')
  const [kind, setKind] = useState<Kind>(segment?.kind ?? 'dynamic')
  const [entity, setEntity] = useState<Entity>(segment?.entity ?? 'contact')
  const [group, setGroup] = useState(() =>
    segment?.criteria ? groupOf(segment.criteria) : newGroup('all', [newCondition()]),
  )
  const [tried, setTried] = useState(false)
  const asked = entities.find((one) => one.entity === entity)
  const isDynamic = kind === 'dynamic'
  const missesName = name.trim() === ''
  const missesConditions = isDynamic && countOf(group) === 0
  const lacking = isDynamic ? lackingIn(group) : 0

  const save = useMutation({
    mutationFn: () => {
      const criteria = isDynamic ? criteriaOf(group) : null
      const input: SegmentInput = { name: name.trim(), criteria }
      if (!segment) return createSegment({ ...input, entity, kind })
      // A merge patch: the kinds of groups that are gone have to be said.
      const whole = criteria && { all: null, any: null, none: null, field: null, op: null, value: null, ...criteria }
      return changeSegment(segment.id, { ...input, criteria: whole }, segment.version)
    },
    onSuccess: (saved) => {
      client.setQueryData(segmentQuery(saved.id).queryKey, saved)
      void client.invalidateQueries({ queryKey: ['segment'] })
      notify.done(t('segments.saved', { name: saved.name }))
      void navigate({ to: '/segments/$id', params: { id: saved.id } })
    },
    onError: (error) =>
      notify.failed(
        error instanceof ApiError && error.status === 400
          ? Object.values(error.fields).flat().join(' ')
          : problemText(error),
      ),
  })
  const submit = () => {
    setTried(true)
    if (!missesName && !missesConditions && lacking === 0) save.mutate()
  }
  const leave = () =>
    void (segment ? navigate({ to: '/segments/$id', params: { id: segment.id } }) : navigate({ to: '/segments' }))

  return (
    <form
      className="flex h-full flex-col"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PageHeader title={segment ? segment.name : t('segments.new')}>
        <Button onClick={leave}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {t('common.save')}
        </Button>
      </PageHeader>
      <div role="region" aria-label={t('segments.title')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid gap-5 p-4 md:p-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0 space-y-4">
            <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
              <label className="space-y-1">
                <span className="text-xs font-medium text-ink-2">{t('segments.name')}</span>
                <Input
                  value={name}
                  maxLength={100}
                  aria-invalid={tried && missesName}
                  aria-describedby={tried && missesName ? 'segment-name-problem' : undefined}
                  onChange={(event) => setName(event.target.value)}
                />
              </label>
              {!segment && (
                <>
                  <Labelled label={t('segments.entity')}>
                    <Select
                      label={t('segments.entity')}
                      value={entity}
                      onChange={(next) => {
                        setEntity(next as Entity)
                        setGroup(newGroup('all', [newCondition()]))
                      }}
                      options={entities.flatMap((one) => {
                        const known = recordType(one.entity)
                        return known ? [{ value: one.entity, label: t(known.many) }] : []
                      })}
                    />
                  </Labelled>
                  <Labelled label={t('segments.kind')}>
                    <Select
                      label={t('segments.kind')}
                      value={kind}
                      onChange={(next) => setKind(next as Kind)}
                      options={(['dynamic', 'static'] as const).map((value) => ({
                        value,
                        label: t(`segments.kindNames.${value}`),
                      }))}
                    />
                  </Labelled>
                </>
              )}
            </div>
            {tried && missesName && (
              <p id="segment-name-problem" role="alert" className="text-xs text-danger">
                {t('segments.needName')}
              </p>
            )}
            <p className="text-xs text-ink-2">{t(`segments.kindTexts.${kind}`)}</p>
            {isDynamic && asked && (
              <CriteriaGroup group={group} entity={asked} entities={entities} depth={1} onChange={setGroup} />
            )}
            {tried && (missesConditions || lacking > 0) && (
              <p role="alert" className="text-xs text-danger">
                {t(missesConditions ? 'segments.needConditions' : 'segments.lacking', { count: lacking })}
              </p>
            )}
          </div>
          {isDynamic && <SegmentPreview entity={entity} group={group} />}
        </div>
      </div>
    </form>
  )
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="space-y-1">
    <span aria-hidden className="block text-xs font-medium text-ink-2">
      {label}
    </span>
    {children}
  </div>
)
