import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChartNoAxesColumn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { buttonBase, buttonVariants } from '@/components/ui/button-style'
import { cx } from '@/lib/class-names'
import type { AnalyticsSummary } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { summaryQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { NumbersView } from './numbers-view'
import { OverviewCharts } from './overview-charts'
import { OverviewTiles } from './overview-tiles'
import { RecentFeed } from './recent-feed'
import { recordLinks } from './record-links'
import { TopDeals } from './top-deals'

/** The first tab: what there is now, what the period brought, and how it moved. */
export function Overview({ scope }: { scope: Scope }) {
  const query = useQuery(summaryQuery(scope.params))
  const before = useQuery({
    ...summaryQuery(scope.previous ?? {}),
    ...(scope.previous ? {} : { queryFn: skipToken }),
  })
  const links = recordLinks(scope)
  return (
    <NumbersView query={query}>
      {(summary) =>
        isEmpty(summary) && !scope.owners ? (
          <NothingYet />
        ) : (
          <>
            <OverviewTiles summary={summary} before={scope.previous ? before.data : undefined} links={links} />
            <OverviewCharts summary={summary} links={links}>
              <TopDeals deals={summary.topDeals} all={links.openDeals({ sort: '-baseAmount' })} />
            </OverviewCharts>
            <RecentFeed items={summary.recentFeed} />
          </>
        )
      }
    </NumbersView>
  )
}

const isEmpty = ({ contacts, companies, leads, openDeals, wonDeals, lostDeals, overdueTasks }: AnalyticsSummary) =>
  contacts + companies + leads + openDeals + wonDeals + lostDeals + overdueTasks === 0

function NothingYet() {
  const { t } = useTranslation()
  const canAdd = useCan('deals.write')
  return (
    <EmptyState
      icon={ChartNoAxesColumn}
      title={t('dashboard.empty')}
      text={t('dashboard.emptyText')}
      action={
        canAdd && (
          <Link
            to="."
            search={(old: object) => ({ ...old, create: 'deal' })}
            className={cx(buttonBase, buttonVariants.primary, 'h-8 px-3 text-sm')}
          >
            {t('dashboard.emptyAction')}
          </Link>
        )
      }
    />
  )
}
