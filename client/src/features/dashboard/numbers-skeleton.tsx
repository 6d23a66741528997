import { useTranslation } from 'react-i18next'

/** Tiles and charts on their way. */
export function NumbersSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('states.loading')} className="space-y-6">
      <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))]">
        {Array.from({ length: 10 }, (_, tile) => (
          <div key={tile} className="skeleton h-21 rounded-xl" />
        ))}
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="skeleton h-56 rounded-xl" />
        <div className="skeleton h-56 rounded-xl" />
      </div>
    </div>
  )
}
