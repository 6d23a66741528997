import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/lib/api/types'
import { cx } from '@/lib/class-names'

/** What the customer thinks of how it was solved. */
export function Satisfaction({ satisfaction }: { satisfaction: NonNullable<Ticket['satisfaction']> }) {
  const { t } = useTranslation()
  const { rating, comment } = satisfaction
  return (
    <section aria-label={t('tickets.satisfaction')} className="rounded-lg border border-line p-3">
      <p className="flex items-center gap-2 font-medium">
        <span className="flex gap-0.5" aria-hidden>
          {[1, 2, 3, 4, 5].map((one) => (
            <Star key={one} className={cx('size-4', one <= rating ? 'fill-current text-warning' : 'text-ink-3')} />
          ))}
        </span>
        {t('tickets.rated', { rating })}
      </p>
      {comment && <p className="mt-1 break-words text-ink-2">{comment}</p>}
    </section>
  )
}
