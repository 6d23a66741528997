import { useTranslation } from 'react-i18next'
import { editsAsOne } from '@/components/timeline/edits-as-one'
import { TimelineEntry } from '@/components/timeline/timeline-entry'
import type { TimelineItem } from '@/lib/api/types'

/** What people did lately, newest first. */
export function RecentFeed({ items }: { items: readonly TimelineItem[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="recent-feed" className="rounded-xl border border-line bg-surface shadow-card">
      <header className="flex min-h-11 items-center border-b border-line px-4">
        <h3 id="recent-feed" className="font-semibold">
          {t('home.feed')}
        </h3>
      </header>
      {items.length === 0 ? (
        <p className="px-4 py-8 text-center text-ink-2">{t('home.feedEmpty')}</p>
      ) : (
        <ol className="relative space-y-3 p-4 before:absolute before:top-6 before:bottom-6 before:left-6.5 before:w-px before:bg-line">
          {editsAsOne(items).map((item) => (
            <TimelineEntry key={item.id} item={item} withRecord />
          ))}
        </ol>
      )}
    </section>
  )
}
