import { useTranslation } from 'react-i18next'

const heights = ['h-24', 'h-20', 'h-28']

/** Columns on their way. */
export function BoardSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('states.loading')} className="flex h-full gap-2 overflow-hidden p-3 md:px-5">
      {Array.from({ length: 6 }, (_, column) => (
        <div key={column} className="max-w-88 min-w-64 flex-1 space-y-2 rounded-lg bg-sunken p-2 pt-3">
          <div className="skeleton mb-4 h-4 w-28" />
          {heights.map((height) => (
            <div key={height} className={`skeleton ${height} rounded-lg`} />
          ))}
        </div>
      ))}
    </div>
  )
}
