import { useTranslation } from 'react-i18next'
import type { Import } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'

/** What became of the rows, or would become of them. */
export function ImportCounts({ item }: { item: Import }) {
  const { t } = useTranslation()
  const counts = ['created', 'updated', 'skipped', 'failed'] as const
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {counts.map((name) => (
        <div key={name} className="rounded-lg border border-line bg-raised px-3 py-2">
          <dt className="text-xs text-ink-2">{t(`imports.counts.${name}`)}</dt>
          <dd className="num text-lg font-semibold">{formatNumber(item[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
