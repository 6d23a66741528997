import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { inputStyle } from '@/components/ui/input'
import { SearchSelect } from '@/components/ui/search-select'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/class-names'
import type { AddressFilters } from '@/lib/hooks/use-address-filters'
import { usersQuery } from '@/lib/records/people-and-tags'

const types = ['contact', 'company', 'note', 'export', 'tag', 'user', 'team', 'organization'] as const
const actions = ['created', 'updated', 'deleted', 'restored'] as const

interface AuditFiltersProps {
  filters: AddressFilters
  onChange: (change: AddressFilters) => void
}

/** Narrows the audit by what, who, and when. */
export function AuditFilters({ filters, onChange }: AuditFiltersProps) {
  const { t } = useTranslation()
  const users = useQuery(usersQuery)
  return (
    <>
      <Select
        label={t('audit.type')}
        quiet
        value={filters.entityType ?? ''}
        onChange={(entityType) => onChange({ entityType })}
        options={[
          { value: '', label: t('audit.anyType') },
          ...types.map((value) => ({ value, label: t(`audit.types.${value}`) })),
        ]}
      />
      <Select
        label={t('audit.action')}
        quiet
        value={filters.action ?? ''}
        onChange={(action) => onChange({ action })}
        options={[
          { value: '', label: t('audit.anyAction') },
          ...actions.map((value) => ({ value, label: t(`audit.actions.${value}`) })),
        ]}
      />
      <div className="w-44 shrink-0">
        <SearchSelect
          quiet
          label={t('audit.person')}
          none={t('audit.anybody')}
          loading={users.isPending}
          value={filters.userId ?? null}
          onChange={(userId) => onChange({ userId: userId ?? undefined })}
          options={(users.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
        />
      </div>
      {(['from', 'to'] as const).map((key) => (
        <label key={key} className="flex shrink-0 items-center gap-1.5 text-xs text-ink-2">
          {t(`audit.${key}`)}
          <input
            type="date"
            className={cx(inputStyle, 'target h-7 border-line')}
            value={filters[key] ?? ''}
            onChange={(event) => onChange({ [key]: event.target.value || undefined })}
          />
        </label>
      ))}
    </>
  )
}
