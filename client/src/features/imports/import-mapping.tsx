import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchSelect } from '@/components/ui/search-select'
import { Select } from '@/components/ui/select'
import type { ImportDetail } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import type { Draft } from './import-plan'

interface ImportMappingProps {
  item: ImportDetail
  draft: Draft
  onDraft: (draft: Draft) => void
  /** What stands above the columns. */
  children: ReactNode
}

const duplicates = ['skip', 'update', 'create'] as const

/** What each column is, with its first values beside it, and what becomes of records that are here already. */
export function ImportMapping({ item, draft, onDraft, children }: ImportMappingProps) {
  const { t } = useTranslation()
  const id = useId()
  const options = item.fields.map(({ name, label, isRequired }) => ({
    value: name,
    label,
    ...(isRequired && { hint: t('imports.required') }),
  }))
  const choose = (column: string, field: string | null) => {
    const mapping = Object.fromEntries(Object.entries(draft.mapping).filter(([name]) => name !== column))
    onDraft({ ...draft, mapping: field ? { ...mapping, [column]: field } : mapping })
  }
  return (
    <section aria-labelledby={`${id}-title`} className="space-y-3">
      <h2 id={`${id}-title`} className="font-semibold">
        {t('imports.steps.mapping')}
      </h2>
      {children}
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {item.columns.map(({ name, samples, filled }) => (
          <li
            key={name}
            className="grid grid-cols-1 items-center gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[1fr_1fr_16rem]"
          >
            <span className="min-w-0">
              <span className="block truncate font-medium">{name}</span>
              <span className="num text-xs text-ink-2">{t('imports.filled', { rows: formatNumber(filled) })}</span>
            </span>
            <span className="min-w-0 truncate text-xs text-ink-2">{samples.join(' · ')}</span>
            <SearchSelect
              label={t('imports.fieldOf', { column: name })}
              options={options}
              value={draft.mapping[name] ?? null}
              onChange={(field) => choose(name, field)}
              none={t('imports.ignore')}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={`${id}-duplicates`} className="text-ink-2">
          {t('imports.duplicates.label')}
        </label>
        <Select
          id={`${id}-duplicates`}
          label={t('imports.duplicates.label')}
          value={draft.duplicates}
          onChange={(value) => onDraft({ ...draft, duplicates: duplicates.find((one) => one === value) ?? 'skip' })}
          options={duplicates.map((one) => ({ value: one, label: t(`imports.duplicates.${one}`) }))}
        />
      </div>
    </section>
  )
}
