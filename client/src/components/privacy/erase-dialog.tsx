import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { api, unwrap } from '@/lib/api/client'
import { randomId } from '@/lib/api/ids'
import type { ErasurePreview, ErasureReceipt } from '@/lib/api/types'
import { dropRecords, refreshAfter } from '@/lib/records/record-cache'

const kinds = ['contacts', 'leads', 'notes', 'tasks', 'activities', 'deals', 'tickets'] as const

interface EraseDialogProps {
  id: string
  name: string
  onErased: () => void
  onClose: () => void
}

/** Forgets a person for good: says what goes and what stays, and asks for the name. */
export function EraseDialog({ id, name, onErased, onClose }: EraseDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const params = { path: { id } }
  const preview = useQuery({
    queryKey: ['contact', 'erase', id],
    queryFn: () => unwrap<ErasurePreview>(api.GET('/api/v1/contacts/{id}/erase', { params })),
    staleTime: 0,
  })
  const erase = useMutation({
    mutationFn: () =>
      unwrap<ErasureReceipt>(
        api.POST('/api/v1/contacts/{id}/erase', {
          params,
          headers: { 'Idempotency-Key': randomId() },
          body: { reason: reason.trim() || null },
        }),
      ),
    onSuccess: ({ id: receipt }) => {
      notify.done(t('records.erase.done', { receipt: receipt.slice(-12) }))
      onErased()
      dropRecords(client, 'contact', new Set([id]))
      client.removeQueries({ queryKey: ['contact', 'one', id] })
      for (const type of ['contact', 'lead', 'deal', 'ticket', 'task', 'activity']) void refreshAfter(client, type)
    },
    onError: (error) => notify.failed(problemText(error)),
  })
  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t('records.erase.title')}
      description={t('records.erase.text', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="danger"
            busy={erase.isPending}
            disabled={!preview.data || typed.trim() !== name}
            onClick={() => erase.mutate()}
          >
            {t('records.erase.submit')}
          </Button>
        </>
      }
    >
      {preview.isError ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data ? (
        <div className="space-y-4">
          <Counts title={t('records.erase.removed')} counts={preview.data.removed} />
          <Counts title={t('records.erase.kept')} counts={preview.data.kept} />
          <p className="text-ink-2">{t('records.erase.note')}</p>
          <label className="block space-y-1">
            <span className="block font-medium">{t('records.erase.reason')}</span>
            <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <label className="block space-y-1">
            <span className="block font-medium wrap-anywhere">{t('records.erase.type', { name })}</span>
            <Input autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </label>
        </div>
      ) : (
        <SkeletonLines lines={5} />
      )}
    </Dialog>
  )
}

function Counts({ title, counts }: { title: string; counts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation()
  const told = kinds.filter((kind) => (counts[kind] ?? 0) > 0)
  if (told.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 font-medium">{title}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
        {told.map((kind) => (
          <li key={kind} className="num">
            {t(`records.erase.kinds.${kind}`, { count: counts[kind] ?? 0 })}
          </li>
        ))}
      </ul>
    </section>
  )
}
