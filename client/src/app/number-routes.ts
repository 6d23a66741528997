import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { withTexts } from '@/lib/i18n/part-texts'
import { listSearch } from './search-params'

/** Where numbers are looked at: the built-in dashboard, reports, and dashboards made of them. */
export function numberRoutes<P extends AnyRoute>(parent: P) {
  const dashboard = createRoute({
    getParentRoute: () => parent,
    path: '/dashboard',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => withTexts('numbers', import('./routes/dashboard-route')), 'DashboardRoute'),
  })
  const reports = createRoute({
    getParentRoute: () => parent,
    path: '/reports',
    component: lazyRouteComponent(() => withTexts('numbers', import('@/features/reports/reports-page')), 'ReportsPage'),
  })
  const newReport = createRoute({
    getParentRoute: () => parent,
    path: '/reports/new',
    validateSearch: listSearch,
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/reports/report-builder-pages')),
      'NewReportPage',
    ),
  })
  const report = createRoute({
    getParentRoute: () => parent,
    path: '/reports/$id',
    component: lazyRouteComponent(() => withTexts('numbers', import('@/features/reports/report-page')), 'ReportPage'),
  })
  const changeReport = createRoute({
    getParentRoute: () => parent,
    path: '/reports/$id/change',
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/reports/report-builder-pages')),
      'ChangeReportPage',
    ),
  })
  const dashboards = createRoute({
    getParentRoute: () => parent,
    path: '/dashboards',
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/dashboards/dashboards-page')),
      'DashboardsPage',
    ),
  })
  const ownDashboard = createRoute({
    getParentRoute: () => parent,
    path: '/dashboards/$id',
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/dashboards/dashboard-page')),
      'OwnDashboardPage',
    ),
  })
  return [dashboard, reports, newReport, report, changeReport, dashboards, ownDashboard] as const
}
