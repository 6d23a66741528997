import { useQuery } from '@tanstack/react-query'
import { Plus, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { EmptyState } from '@/components/states/empty-state'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Consent, ConsentHistoryItem } from '@/lib/api/types'
import { formatDateTime } from '@/lib/format/regional'
import { useCan } from '@/lib/session/me'
import { ConsentDialog } from './consent-dialog'
import { consentsQuery, type ConsentHolder } from './consents-api'

interface RecordConsentsProps {
  type: ConsentHolder
  record: { id: string; version: number; consents: readonly Consent[] }
  name: string
  /** Whether nothing of the record changes any more. */
  settled?: boolean
}

/** What a person agreed to by channel, and each step that led there. */
export function RecordConsents({ type, record, name, settled = false }: RecordConsentsProps) {
  const { t } = useTranslation()
  const canWrite = useCan(`${type}s.write`) && !settled
  const [noting, setNoting] = useState(false)
  const note = canWrite && (
    <Button icon={Plus} onClick={() => setNoting(true)}>
      {t('consents.record')}
    </Button>
  )
  return (
    <div className="space-y-6 p-4 md:p-5">
      <QueryView query={useQuery(consentsQuery(type, record.id, record.version))}>
        {({ items }) =>
          items.length === 0 && record.consents.length === 0 ? (
            <EmptyState icon={ShieldCheck} title={t('consents.none')} text={t('consents.noneText')} action={note} />
          ) : (
            <>
              <section className="space-y-2">
                <div className="flex items-center justify-between gap-2">
                  <h2 className="font-semibold">{t('consents.now')}</h2>
                  {note}
                </div>
                <ul aria-label={t('consents.now')} className="divide-y divide-line border-y border-line">
                  {latest(record.consents).map((consent) => (
                    <Step key={consent.channel} step={{ ...consent, at: consent.at ?? '' }} />
                  ))}
                </ul>
              </section>
              {items.length > 0 && (
                <section className="space-y-2">
                  <h2 className="font-semibold">{t('consents.history')}</h2>
                  <ol aria-label={t('consents.history')} className="divide-y divide-line border-y border-line">
                    {items.map((step) => (
                      <Step key={`${step.channel} ${step.at} ${String(step.status)}`} step={step} past />
                    ))}
                  </ol>
                </section>
              )}
            </>
          )
        }
      </QueryView>
      {noting && <ConsentDialog type={type} record={record} name={name} onClose={() => setNoting(false)} />}
    </div>
  )
}

/** What holds: the latest of each channel. */
const latest = (consents: readonly Consent[]): Consent[] => [
  ...new Map(
    [...consents]
      .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
      .map((consent) => [consent.channel, consent] as const),
  ).values(),
]

type StepTold = Pick<ConsentHistoryItem, 'channel' | 'status' | 'at' | 'source'> & Partial<ConsentHistoryItem>

function Step({ step, past = false }: { step: StepTold; past?: boolean }) {
  const { t } = useTranslation()
  const told = [
    step.at ? formatDateTime(step.at) : null,
    step.source,
    past && (step.by ? t('consents.by', { name: step.by.displayName }) : t('consents.bySelf')),
  ].filter(Boolean)
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
      <span className="w-20 shrink-0 font-medium">{t(`choices.contactMethod.${step.channel}`)}</span>
      <span className="w-28 shrink-0">
        {step.status ? (
          <Badge tone={step.status === 'granted' ? 'accent' : 'danger'}>{t(`consents.status.${step.status}`)}</Badge>
        ) : (
          <Badge>{t('consents.takenOut')}</Badge>
        )}
      </span>
      <span className="min-w-0 flex-1 basis-60 text-ink-2 break-words">{told.join(' · ')}</span>
    </li>
  )
}
