import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RelativeTime, useNow } from '@/components/ui/time'

/** When something is to be done by, marked once that has passed. */
export function DueTime({ at }: { at: string }) {
  const { t } = useTranslation()
  const late = new Date(at).getTime() < useNow()
  if (!late) return <RelativeTime at={at} />
  return (
    <span className="inline-flex items-center gap-1 font-medium text-danger">
      <TriangleAlert className="size-3.5 shrink-0" role="img" aria-label={t('choices.due.overdue')} />
      <RelativeTime at={at} />
    </span>
  )
}
