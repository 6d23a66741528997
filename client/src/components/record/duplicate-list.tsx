import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import type { Duplicate } from '@/lib/api/problem'
import { recordTitle } from '@/lib/records/record-types'

interface DuplicateListProps {
  duplicates: readonly Duplicate[]
  onOpen: (id: string) => void
  /** Saves in spite of them; given once the server has refused. */
  onSaveAnyway?: (() => void) | undefined
}

/** Records that may be the same as the one being typed: open one instead, or go on. */
export function DuplicateList({ duplicates, onOpen, onSaveAnyway }: DuplicateListProps) {
  const { t } = useTranslation()
  if (duplicates.length === 0) return null
  return (
    <section role="status" className="space-y-2 rounded-lg bg-warning-soft p-3 text-warning">
      <p className="flex items-center gap-2 font-medium">
        <Copy className="size-4 shrink-0" aria-hidden />
        {t('records.duplicates.title')}
      </p>
      <ul className="space-y-1">
        {duplicates.map((duplicate) => {
          const company = typeof duplicate.company === 'object' ? duplicate.company?.name : duplicate.company
          return (
            <li key={duplicate.id} className="flex items-center gap-2 rounded-md bg-raised px-2.5 py-1.5 text-ink">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{recordTitle(duplicate)}</span>
                <span className="block truncate text-xs text-ink-2">
                  {[duplicate.email ?? duplicate.domain, company].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Button size="sm" onClick={() => onOpen(duplicate.id)}>
                {t('records.duplicates.open')}
              </Button>
            </li>
          )
        })}
      </ul>
      {onSaveAnyway && (
        <Button size="sm" variant="ghost" onClick={onSaveAnyway}>
          {t('records.duplicates.createAnyway')}
        </Button>
      )}
    </section>
  )
}
