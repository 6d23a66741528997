import { useQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { Dialog } from '@/components/ui/dialog'
import { RelativeTime } from '@/components/ui/time'
import { testWords, valueWords } from './criteria-words'
import { segmentWhyQuery } from './segments-api'

interface WhyDialogProps {
  segment: { id: string; name: string }
  recordId: string
  name: string
  onClose: () => void
}

/** Why a record is in a segment, or is not: each condition, and what the record has. */
export function WhyDialog({ segment, recordId, name, onClose }: WhyDialogProps) {
  const { t } = useTranslation()
  const query = useQuery(segmentWhyQuery(segment.id, recordId))
  return (
    <Dialog open onClose={onClose} title={t('segments.whyTitle', { name, segment: segment.name })}>
      <QueryView query={query}>
        {({ isMember, since, reasons, names }) => (
          <div className="space-y-3">
            <p>
              {t(isMember ? 'segments.isIn' : 'segments.isOut')}{' '}
              {since && (
                <>
                  {t('segments.since')} <RelativeTime at={since} />
                </>
              )}
            </p>
            {reasons.length === 0 && <p className="text-ink-2">{t('segments.handPicked')}</p>}
            <ul className="divide-y divide-line">
              {reasons.map(({ path, label, op, value, actual, matches }) => (
                <li key={path} className="flex items-start gap-2 py-2">
                  {matches ? (
                    <Check className="mt-0.5 size-4 shrink-0 text-accent-ink" aria-label={t('segments.holds')} />
                  ) : (
                    <X className="mt-0.5 size-4 shrink-0 text-danger" aria-label={t('segments.fails')} />
                  )}
                  <span className="min-w-0">
                    <span className="block">
                      <span className="font-medium">{label}</span> {testWords(op, value, names)}
                    </span>
                    <span className="block text-xs text-ink-2">
                      {op === 'has' || op === 'hasNo'
                        ? t('segments.thereAre', { count: Number(actual ?? 0) })
                        : t('segments.hasValue', { value: valueWords(actual, names) })}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </QueryView>
    </Dialog>
  )
}
