import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { inputStyle } from '@/components/ui/input'
import { SearchSelect } from '@/components/ui/search-select'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/class-names'
import type { AddressFilters } from '@/lib/hooks/use-address-filters'
import { teamsQuery, usersQuery } from '@/lib/records/people-and-tags'
import { useMe } from '@/lib/session/me'
import type { Scope } from './dashboard-scope'
import { periods } from './period'

interface DashboardFiltersProps {
  scope: Scope
  filters: AddressFilters
  onChange: (change: AddressFilters) => void
}

/** Which days, and whose records; all of it stands in the address. */
export function DashboardFilters({ scope, filters, onChange }: DashboardFiltersProps) {
  const { t } = useTranslation()
  const me = useMe()
  const users = useQuery(usersQuery)
  const teams = useQuery(teamsQuery)
  const people = (users.data ?? []).map(({ id, displayName }) =>
    // "Me" is stored as such, so that a link shows everybody their own.
    id === me?.id ? { value: 'me', label: displayName, hint: t('common.you') } : { value: id, label: displayName },
  )
  return (
    <>
      <Select
        quiet
        label={t('dashboard.period')}
        value={scope.period}
        onChange={(period) =>
          onChange(
            period === 'custom'
              ? { period, ...scope.range }
              : { period: period === 'month' ? undefined : period, from: undefined, to: undefined },
          )
        }
        options={periods.map((value) => ({ value, label: t(`dashboard.periods.${value}`) }))}
      />
      {scope.period === 'custom' &&
        (['from', 'to'] as const).map((key) => (
          <label key={key} className="flex shrink-0 items-center gap-1.5 text-xs text-ink-2">
            {t(`dashboard.${key}`)}
            <input
              type="date"
              className={cx(inputStyle, 'target h-7 border-line')}
              value={filters[key] ?? ''}
              min={key === 'to' ? filters.from : undefined}
              onChange={(event) => onChange({ [key]: event.target.value || undefined })}
            />
          </label>
        ))}
      <div className="min-w-0 flex-1 basis-32 md:max-w-44">
        <SearchSelect
          quiet
          label={t('dashboard.owner')}
          none={t('dashboard.anybody')}
          loading={users.isPending}
          value={filters.ownerId ?? null}
          onChange={(ownerId) => onChange({ ownerId: ownerId ?? undefined })}
          options={people}
        />
      </div>
      {(teams.data?.length ?? 0) > 0 && (
        <Select
          quiet
          label={t('dashboard.team')}
          className="max-w-full min-w-0 max-md:flex-1 max-md:basis-28 md:max-w-60"
          value={filters.teamId ?? ''}
          onChange={(teamId) => onChange({ teamId: teamId || undefined })}
          options={[
            { value: '', label: t('dashboard.anyTeam') },
            ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}
