import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Eye, Pencil, Send } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '@/components/markdown/markdown'
import { ErrorState } from '@/components/states/error-state'
import { refusalOf, useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input, Textarea } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import { randomId } from '@/lib/api/ids'
import { ApiError } from '@/lib/api/problem'
import { stored } from '@/lib/hooks/use-stored'
import { draftQuery, offeredTemplatesQuery, sendEmail, type EmailHome } from './emails-api'
import { EmailFiles } from './email-files'

interface Draft {
  subject: string
  body: string
  templateId: string | null
}

const nothing: Draft = { subject: '', body: '', templateId: null }

/** Writes a mail from a record: to whom, by which template, with which of its files. What is typed is kept until it is sent. */
export function EmailDialog({ home, name, onClose }: { home: EmailHome; name: string; onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const client = useQueryClient()
  const problemText = useProblemText()
  const key = useRef(randomId())
  const place = `crm.draft.email.${home.type}.${home.id}`
  const [draft, setDraft] = useState<Draft>(() => stored.read(sessionStorage, place, nothing))
  const [to, setTo] = useState<string | null>(null)
  const [files, setFiles] = useState<readonly string[]>([])
  const [reading, setReading] = useState(false)
  const start = useQuery(draftQuery(home, null, null))
  const templates = useQuery(offeredTemplatesQuery)

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    stored.write(sessionStorage, place, next)
  }
  const recipients = start.data?.recipients ?? []
  const recipient =
    recipients.find(({ address }) => address === to) ?? recipients.find((one) => !one.hasWithdrawn) ?? recipients[0]

  const take = useMutation({
    mutationFn: (templateId: string) => client.query(draftQuery(home, templateId, recipient?.address ?? null)),
    onSuccess: ({ subject, body }, templateId) => change({ subject, body, templateId }),
    onError: (error) => notify.failed(problemText(error)),
  })
  const send = useMutation({
    mutationFn: () =>
      sendEmail({ related: home, to: recipient?.address ?? null, ...draft, attachmentIds: [...files] }, key.current),
    onSuccess: ({ to: address, isMailed }) => {
      stored.write(sessionStorage, place, undefined)
      for (const queryKey of [['timeline'], ['feed'], [home.type]]) void client.invalidateQueries({ queryKey })
      notify.done(isMailed ? t('emails.sent', { address }) : t('emails.notInDemo'))
      onClose()
    },
    // When the answer was lost, the same key keeps it from being sent twice.
    onError: (error) => {
      if (error instanceof ApiError && error.status !== 0) key.current = randomId()
    },
  })
  const ready = recipient && !recipient.hasWithdrawn && draft.subject.trim() !== '' && draft.body.trim() !== ''

  return (
    <Dialog
      open
      sticky
      size="lg"
      title={t('emails.title', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            icon={Send}
            busy={send.isPending}
            disabled={!ready || send.isPending}
            onClick={() => send.mutate()}
          >
            {t('emails.send')}
          </Button>
        </>
      }
    >
      {start.isPending && <SkeletonLines lines={5} />}
      {start.isError && <ErrorState error={start.error} onRetry={() => void start.refetch()} />}
      {start.data && (
        <div className="space-y-4">
          <div className="grid gap-4 md:grid-cols-2">
            <div className="space-y-1.5">
              <label htmlFor={`${id}-to`} className="font-medium">
                {t('emails.to')}
              </label>
              <Select
                id={`${id}-to`}
                label={t('emails.to')}
                className="w-full"
                value={recipient?.address ?? ''}
                onChange={setTo}
                options={recipients.map(({ address, name: person }) => ({
                  value: address,
                  label: `${person} <${address}>`,
                }))}
              />
              {!recipient && <p className="text-xs text-danger">{t('emails.nobody')}</p>}
              {recipient?.hasWithdrawn && (
                <p role="alert" className="text-xs text-danger">
                  {t('emails.withdrawn', { name: recipient.name })}
                </p>
              )}
            </div>
            <div className="space-y-1.5">
              <label htmlFor={`${id}-template`} className="font-medium">
                {t('emails.template')}
              </label>
              <Select
                id={`${id}-template`}
                label={t('emails.template')}
                className="w-full"
                value={draft.templateId ?? ''}
                onChange={(templateId) => (templateId === '' ? change({ templateId: null }) : take.mutate(templateId))}
                options={[
                  { value: '', label: t('emails.noTemplate') },
                  ...(templates.data ?? []).map((one) => ({ value: one.id, label: one.name })),
                ]}
              />
            </div>
          </div>
          <div className="space-y-1.5">
            <label htmlFor={`${id}-subject`} className="font-medium">
              {t('emails.subject')}
            </label>
            <Input
              id={`${id}-subject`}
              value={draft.subject}
              maxLength={300}
              onChange={(event) => change({ subject: event.target.value })}
            />
          </div>
          <div className="space-y-1.5">
            <div className="flex items-center justify-between">
              <label htmlFor={`${id}-body`} className="font-medium">
                {t('emails.body')}
              </label>
              <Button variant="ghost" size="sm" icon={reading ? Pencil : Eye} onClick={() => setReading(!reading)}>
                {reading ? t('emails.edit') : t('emails.preview')}
              </Button>
            </div>
            {reading ? (
              <div className="min-h-48 space-y-3 rounded-lg border border-line bg-sunken p-3">
                <Markdown text={draft.body} />
                {start.data.signature && <Markdown text={start.data.signature} />}
              </div>
            ) : (
              <Textarea
                id={`${id}-body`}
                className="min-h-48"
                value={draft.body}
                maxLength={10_000}
                onChange={(event) => change({ body: event.target.value })}
              />
            )}
          </div>
          <EmailFiles home={home} chosen={files} onChange={setFiles} />
          {send.isError && (
            <p role="alert" className="text-danger">
              {t('emails.notSent', { reason: refusalOf(send.error) ?? problemText(send.error) })}
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}
