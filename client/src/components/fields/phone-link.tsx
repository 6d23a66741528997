import { MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useReach } from '@/components/activities/dial-context'
import { Tip } from '@/components/ui/tooltip'
import { cx } from '@/lib/class-names'
import { phoneHref } from '@/lib/format/phone'

/** A number that a tap calls; on the page of a customer the call is logged. */
export function PhoneLink({ number, className }: { number: string; className?: string }) {
  const reach = useReach()
  return (
    <a href={phoneHref(number)} className={className} onClick={() => reach?.('call', number)}>
      {number}
    </a>
  )
}

/** Writes a message to a number, on the page of the customer whose it is. */
export function MessageLink({ number, className }: { number: string; className?: string }) {
  const { t } = useTranslation()
  const reach = useReach()
  if (!reach) return null
  const label = t('activities.messageTo', { number })
  return (
    <Tip label={label}>
      <a
        href={phoneHref(number).replace('tel:', 'sms:')}
        aria-label={label}
        onClick={() => reach('message', number)}
        className={cx(
          'target inline-flex size-6 items-center justify-center rounded-md text-ink-3 hover:bg-hover',
          className,
        )}
      >
        <MessageSquare className="size-3.5" aria-hidden />
      </a>
    </Tip>
  )
}
