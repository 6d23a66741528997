import { useTranslation } from 'react-i18next'

const widths = ['w-40', 'w-28', 'w-48', 'w-32', 'w-44']

/** Rows on their way, as high as rows are. */
export function TableSkeleton({ phone, rows = 14 }: { phone: boolean; rows?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('states.loading')} className="overflow-hidden">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={`flex items-center gap-4 border-b border-line px-4 ${phone ? 'h-19' : 'h-9'}`}>
          <div className="skeleton size-5 shrink-0 rounded-full" />
          {widths.map((_width, at) => (
            <div key={at} className={`skeleton h-3 shrink-0 ${widths[(row + at) % widths.length] ?? ''}`} />
          ))}
        </div>
      ))}
    </div>
  )
}
