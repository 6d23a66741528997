import { useTranslation } from 'react-i18next'
import type { LeadConversionPreview, LeadConversionStep } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { recordType } from '@/lib/records/record-types'

type Kind = 'contact' | 'company' | 'deal'
type What = LeadConversionStep['action'] | 'none' | 'skip'

/** What becomes of a lead: for each of contact, company and deal, whether it is made or linked. */
export function LeadConversionPlan({ preview, createDeal }: { preview: LeadConversionPreview; createDeal: boolean }) {
  const { t } = useTranslation()
  const { contact, company, deal } = preview
  return (
    <ul aria-label={t('leads.convert.plan')} className="divide-y divide-line rounded-md border border-line">
      <Step kind="contact" what={contact.action} name={contact.record.name} detail={contact.record.email} />
      <Step
        kind="company"
        what={company?.action ?? 'none'}
        name={company?.record.name ?? null}
        detail={company?.record.domain ?? null}
      />
      <Step kind="deal" what={createDeal ? deal.action : 'skip'} name={createDeal ? deal.record.name : null} />
    </ul>
  )
}

interface StepProps {
  kind: Kind
  what: What
  name: string | null
  detail?: string | null
}

function Step({ kind, what, name, detail = null }: StepProps) {
  const { t } = useTranslation()
  const info = recordType(kind)
  const Icon = info?.icon
  return (
    <li className="flex items-start gap-2.5 px-3 py-2">
      {Icon && <Icon className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden />}
      <span className="w-18 shrink-0 text-ink-2">{info && t(info.one)}</span>
      <span className="min-w-0 flex-1">
        {name && (
          <span className="block break-words">
            <span className="font-medium">{name}</span>
            {detail && <span className="text-ink-2"> · {detail}</span>}
          </span>
        )}
        <span className={cx('block text-xs', what === 'link' ? 'text-info' : 'text-ink-2')}>
          {t(`leads.convert.step.${what}`)}
        </span>
      </span>
    </li>
  )
}
