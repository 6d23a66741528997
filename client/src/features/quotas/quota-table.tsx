import { useTranslation } from 'react-i18next'
import type { Quota, Team, User } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'
import { formatPeriod } from '@/lib/format/period'
import { QuotaCell } from './quota-cell'
import { QuotaSums, sum } from './quota-sums'

interface QuotaTableProps {
  quotas: readonly Quota[]
  periods: readonly string[]
  people: readonly User[]
  teams: readonly Team[]
  canChange: boolean
}

interface Holder {
  id: string
  name: string
  key: { userId: string } | { teamId: string }
  of: (period: string) => number | null
}

/** Teams and people down, periods across; grey is what follows from months or members. */
export function QuotaTable({ quotas, periods, people, teams, canChange }: QuotaTableProps) {
  const { t } = useTranslation()
  const sums = new QuotaSums(quotas)
  const ofTeams: Holder[] = teams.map(({ id, name, memberIds }) => ({
    id,
    name,
    key: { teamId: id },
    of: (period) => sums.ofTeam(id, memberIds, period),
  }))
  const ofPeople: Holder[] = people.map(({ id, displayName }) => ({
    id,
    name: displayName,
    key: { userId: id },
    of: (period) => sums.of(id, period),
  }))
  const inTeams = new Set(teams.flatMap((team) => team.memberIds))
  const counted = [...ofTeams, ...ofPeople.filter(({ id }) => !inTeams.has(id))]
  const total = (period: string) => sum(counted.map((holder) => holder.of(period)))

  const row = (holder: Holder) => (
    <tr key={holder.id} className="border-b border-line">
      <th scope="row" className="sticky left-0 max-w-48 min-w-32 truncate bg-surface py-1 pr-3 text-left font-normal">
        {holder.name}
      </th>
      {periods.map((period) => {
        const quota = quotas.find((one) => one.period === period && (one.userId ?? one.teamId) === holder.id)
        const amount = holder.of(period)
        return (
          <td key={period} className="px-1 py-1 text-right">
            {canChange ? (
              <QuotaCell
                label={t('quotas.cell', { name: holder.name, period: formatPeriod(period) })}
                holder={{ ...holder.key, period }}
                quota={quota}
                derived={amount}
              />
            ) : (
              <Amount amount={amount} />
            )}
          </td>
        )
      })}
      <td className="num pl-3 text-right whitespace-nowrap">
        <Amount amount={sum(periods.map(holder.of))} />
      </td>
    </tr>
  )

  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('quotas.title')}>
      <table className="text-sm">
        <caption className="sr-only">{t('quotas.caption')}</caption>
        <thead className="text-xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="sticky left-0 bg-surface py-2 text-left font-medium">
              {t('quotas.whose')}
            </th>
            {periods.map((period) => (
              <th key={period} scope="col" className="px-1 py-2 text-right font-medium whitespace-nowrap">
                {formatPeriod(period)}
              </th>
            ))}
            <th scope="col" className="py-2 pl-3 text-right font-medium">
              {t('quotas.year')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...ofTeams, ...ofPeople].map(row)}
          <tr className="font-medium">
            <th scope="row" className="sticky left-0 bg-surface py-2 text-left font-medium">
              {t('quotas.total')}
            </th>
            {periods.map((period) => (
              <td key={period} className="num px-1 py-2 text-right whitespace-nowrap">
                <Amount amount={total(period)} />
              </td>
            ))}
            <td className="num py-2 pl-3 text-right whitespace-nowrap">
              <Amount amount={sum(periods.map(total))} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

const Amount = ({ amount }: { amount: number | null }) => <>{amount === null ? '–' : formatMoney(amount)}</>
