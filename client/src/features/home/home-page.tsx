import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Timeline } from '@/components/timeline/timeline'
import { useMe } from '@/lib/session/me'
import { Checklist } from './checklist'
import { partOfDay } from './greeting'

/** The first screen: how to begin, what to do, and what colleagues did lately. */
export function HomePage({ today }: { today: ReactNode }) {
  const { t } = useTranslation()
  const me = useMe()
  if (!me) return null
  const [firstName = me.displayName] = me.displayName.split(' ')
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto max-w-3xl space-y-6 px-4 py-6 md:px-6 md:py-8">
        <h1 className="text-2xl font-semibold tracking-tight">
          {t(`home.greeting.${partOfDay()}`, { name: firstName })}
        </h1>
        <Checklist me={me} />
        {today}
        <section aria-labelledby="feed" className="space-y-3">
          <h2 id="feed" className="text-base font-semibold">
            {t('home.feed')}
          </h2>
          <Timeline heading="h3" story={{}} emptyTitle={t('home.feedEmpty')} emptyText={t('home.feedEmptyText')} />
        </section>
      </div>
    </div>
  )
}
