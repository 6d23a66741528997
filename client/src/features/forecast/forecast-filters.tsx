import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import type { AddressFilters } from '@/lib/hooks/use-address-filters'
import { teamsQuery, usersQuery } from '@/lib/records/people-and-tags'
import { forecastGroups, forecastPeriods, movedBy, type ForecastSearch } from './forecast-search'

interface ForecastFiltersProps {
  search: ForecastSearch
  onChange: (change: AddressFilters) => void
  /** Which pipeline, where there are several. */
  chooser: ReactNode
}

/** Which periods, by what, whose. */
export function ForecastFilters({ search, onChange, chooser }: ForecastFiltersProps) {
  const { t } = useTranslation()
  const { data: users = [] } = useQuery(usersQuery)
  const { data: teams = [] } = useQuery(teamsQuery)
  return (
    <div className="flex shrink-0 items-center gap-2 overflow-x-auto border-b border-line px-4 py-2 md:px-5">
      <IconButton
        icon={ChevronLeft}
        label={t('forecast.earlier')}
        onClick={() => onChange({ from: movedBy(search, -1), at: undefined })}
      />
      <IconButton
        icon={ChevronRight}
        label={t('forecast.later')}
        onClick={() => onChange({ from: movedBy(search, 1), at: undefined })}
      />
      <Select
        quiet
        label={t('forecast.period')}
        value={search.period}
        onChange={(period) => onChange({ period, from: undefined, at: undefined })}
        options={forecastPeriods.map((value) => ({ value, label: t(`forecast.periods.${value}`) }))}
      />
      <Select
        quiet
        label={t('forecast.groupBy')}
        value={search.groupBy}
        onChange={(groupBy) => onChange({ groupBy })}
        options={forecastGroups.map((value) => ({ value, label: t(`forecast.groups.${value}`) }))}
      />
      <Select
        quiet
        label={t('forecast.owner')}
        className="max-w-44"
        value={search.ownerId ?? ''}
        onChange={(ownerId) => onChange({ ownerId: ownerId || undefined, teamId: undefined })}
        options={[
          { value: '', label: t('forecast.everybody') },
          ...users.map((user) => ({ value: user.id, label: user.displayName })),
        ]}
      />
      {teams.length > 0 && (
        <Select
          quiet
          label={t('forecast.team')}
          className="max-w-44"
          value={search.teamId ?? ''}
          onChange={(teamId) => onChange({ teamId: teamId || undefined, ownerId: undefined })}
          options={[
            { value: '', label: t('forecast.allTeams') },
            ...teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
        />
      )}
      {chooser}
    </div>
  )
}
