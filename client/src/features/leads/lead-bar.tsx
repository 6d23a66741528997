import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRightLeft } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { resourceOf } from '@/lib/api/resource'
import type { Lead } from '@/lib/api/types'
import { recordHref, recordTitle, recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { LeadFollowUp } from './lead-follow-up'
import { LeadStages } from './lead-stages'

const LeadConvertDialog = lazy(() =>
  import('./lead-convert-dialog').then((file) => ({ default: file.LeadConvertDialog })),
)

/** Where the lead stands, and how it goes on: converting it, or what it was converted to. */
export function LeadBar({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const [converting, setConverting] = useState(false)
  const canConvert = useCan('leads.write') && !lead.deletedAt && lead.stage !== 'converted'
  return (
    <>
      <div className="flex max-md:flex-col md:items-start">
        <div className="min-w-0 flex-1">
          <LeadStages lead={lead} />
        </div>
        {canConvert && (
          <Button
            variant="primary"
            icon={ArrowRightLeft}
            className="mx-4 max-md:mt-2 md:mt-3 md:ml-0"
            onClick={() => setConverting(true)}
          >
            {t('leads.convert.action')}
          </Button>
        )}
      </div>
      <LeadFollowUp lead={lead} />
      {lead.stage === 'converted' && <Became lead={lead} />}
      {converting && (
        <Suspense>
          <LeadConvertDialog lead={lead} onClose={() => setConverting(false)} />
        </Suspense>
      )}
    </>
  )
}

function Became({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('leads.convert.became')} className="flex flex-wrap gap-2 px-4 pt-2">
      {lead.convertedContactId && <BecameLink type="contact" id={lead.convertedContactId} />}
      {lead.convertedCompanyId && <BecameLink type="company" id={lead.convertedCompanyId} />}
      {lead.convertedDealId && <BecameLink type="deal" id={lead.convertedDealId} />}
    </ul>
  )
}

/** The link works before the name is known; what is gone or not to be seen has none. */
function BecameLink({ type, id }: { type: 'contact' | 'company' | 'deal'; id: string }) {
  const { t } = useTranslation()
  const { data, isError } = useQuery(resourceOf(type).one(id))
  const info = recordType(type)
  const href = recordHref(type, id)
  if (isError || !info || !href) return null
  const Icon = info.icon
  return (
    <li className="min-w-0">
      <Link
        to={href}
        className="target flex h-8 max-w-72 items-center gap-1.5 rounded-md border border-line bg-surface px-2 hover:bg-hover"
      >
        <Icon className="size-4 shrink-0 text-ink-3" aria-hidden />
        <span className="shrink-0 text-xs text-ink-2">{t(info.one)}</span>
        <span className="truncate font-medium">{data ? recordTitle(data) : '…'}</span>
      </Link>
    </li>
  )
}
