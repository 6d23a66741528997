import { CalendarClock } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkTarget } from '@/components/data-table/use-bulk'
import { Button } from '@/components/ui/button'
import type { Lead } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'

const FollowUpDialog = lazy(() => import('./follow-up-dialog').then((file) => ({ default: file.FollowUpDialog })))

/** In the bar of the leads that are chosen: makes tasks of them. */
export function FollowUpBulk({ target, onDone }: { target: BulkTarget<Lead>; onDone: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (!useCan('leads.write')) return null
  return (
    <>
      <Button variant="ghost" size="sm" icon={CalendarClock} onClick={() => setAsking(true)}>
        {t('followUps.action')}
      </Button>
      {asking && (
        <Suspense>
          <FollowUpDialog target={target} onClose={() => setAsking(false)} onDone={onDone} />
        </Suspense>
      )}
    </>
  )
}
