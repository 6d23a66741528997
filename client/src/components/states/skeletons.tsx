import { useTranslation } from 'react-i18next'

const widths = ['w-2/3', 'w-1/2', 'w-4/5', 'w-3/5', 'w-3/4']

/** Grey lines in the shape of text that is on its way. */
export function SkeletonLines({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('states.loading')} className="space-y-3 p-4">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`skeleton h-3.5 ${widths[line % widths.length] ?? ''}`} />
      ))}
    </div>
  )
}

/** A page on its way: a heading and lines. */
export const SkeletonPage = () => (
  <div className="h-full p-5">
    <div className="skeleton mb-6 h-6 w-48" />
    <SkeletonLines lines={9} />
  </div>
)
