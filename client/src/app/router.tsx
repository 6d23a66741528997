import { createRoute, createRouter, lazyRouteComponent, stripSearchParams } from '@tanstack/react-router'
import { SkeletonPage } from '@/components/states/skeletons'
import { wasSignedIn } from '@/lib/api/session'
import { withTexts } from '@/lib/i18n/part-texts'
import { duplicateRoutes } from './duplicate-routes'
import { entryRoutes } from './entry-routes'
import { numberRoutes } from './number-routes'
import { PageCrash, PageMissing } from './page-states'
import { root } from './root-route'
import { listSearch, parseSearch, rootSearch, stringifySearch } from './search-params'
import { segmentRoutes } from './segment-routes'
import { requireSession } from './session-guard'
import { settingsRoutes } from './settings/settings-routes'

const shellComponent = lazyRouteComponent(() => import('./shell/shell'), 'Shell')

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  validateSearch: rootSearch,
  search: { middlewares: [stripSearchParams({})] },
  beforeLoad: ({ location }) => {
    // Fetched while the session is resumed; strangers, who go to sign in, do without.
    if (wasSignedIn()) void shellComponent.preload?.()
    return requireSession(location.href)
  },
  component: shellComponent,
})

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/home-route'), 'HomeRoute'),
})

const contactList = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/contact-list-route')), 'ContactListRoute'),
})

const contact = createRoute({
  getParentRoute: () => shell,
  path: '/contacts/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/contact-route')), 'ContactRoute'),
})

const companyList = createRoute({
  getParentRoute: () => shell,
  path: '/companies',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/company-list-route')), 'CompanyListRoute'),
})

const company = createRoute({
  getParentRoute: () => shell,
  path: '/companies/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/company-route')), 'CompanyRoute'),
})

const leadList = createRoute({
  getParentRoute: () => shell,
  path: '/leads',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/lead-list-route')), 'LeadListRoute'),
})

const leadBoard = createRoute({
  getParentRoute: () => shell,
  path: '/leads/board',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/lead-board-route')), 'LeadBoardRoute'),
})

const lead = createRoute({
  getParentRoute: () => shell,
  path: '/leads/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/lead-route')), 'LeadRoute'),
})

const dealList = createRoute({
  getParentRoute: () => shell,
  path: '/deals',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/deal-list-route')), 'DealListRoute'),
})

const dealBoard = createRoute({
  getParentRoute: () => shell,
  path: '/deals/board',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/deal-board-route')), 'DealBoardRoute'),
})

const forecast = createRoute({
  getParentRoute: () => shell,
  path: '/deals/forecast',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('numbers', import('./routes/forecast-route')), 'ForecastRoute'),
})

const deal = createRoute({
  getParentRoute: () => shell,
  path: '/deals/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/deal-route')), 'DealRoute'),
})

const campaignList = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns',
  validateSearch: listSearch,
  component: lazyRouteComponent(
    () => withTexts('records', import('./routes/campaign-list-route')),
    'CampaignListRoute',
  ),
})

const campaign = createRoute({
  getParentRoute: () => shell,
  path: '/campaigns/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/campaign-route')), 'CampaignRoute'),
})

const activityList = createRoute({
  getParentRoute: () => shell,
  path: '/activities',
  validateSearch: listSearch,
  component: lazyRouteComponent(
    () => withTexts('records', import('./routes/activity-list-route')),
    'ActivityListRoute',
  ),
})

const activity = createRoute({
  getParentRoute: () => shell,
  path: '/activities/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/activity-route')), 'ActivityRoute'),
})

const taskList = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/task-list-route')), 'TaskListRoute'),
})

const task = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/task-route')), 'TaskRoute'),
})

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('settings', import('@/features/imports/imports-page')), 'ImportsPage'),
})

const importOne = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$id',
  component: lazyRouteComponent(() => withTexts('settings', import('@/features/imports/import-page')), 'ImportPage'),
})

const ticketList = createRoute({
  getParentRoute: () => shell,
  path: '/tickets',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/ticket-list-route')), 'TicketListRoute'),
})

const ticket = createRoute({
  getParentRoute: () => shell,
  path: '/tickets/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/ticket-route')), 'TicketRoute'),
})

const productList = createRoute({
  getParentRoute: () => shell,
  path: '/products',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/product-list-route')), 'ProductListRoute'),
})

const product = createRoute({
  getParentRoute: () => shell,
  path: '/products/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => withTexts('records', import('./routes/product-route')), 'ProductRoute'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    ...entryRoutes,
    shell.addChildren([
      home,
      contactList,
      contact,
      companyList,
      company,
      leadList,
      leadBoard,
      lead,
      dealList,
      dealBoard,
      forecast,
      deal,
      campaignList,
      campaign,
      activityList,
      activity,
      taskList,
      task,
      ...numberRoutes(shell),
      ...duplicateRoutes(shell),
      ...segmentRoutes(shell),
      imports,
      importOne,
      ticketList,
      ticket,
      productList,
      product,
      settingsRoutes(shell),
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: SkeletonPage,
  defaultPendingMs: 200,
  // A page that is ready is shown; the skeleton does not wait out a minimum.
  defaultPendingMinMs: 0,
  defaultErrorComponent: PageCrash,
  defaultNotFoundComponent: PageMissing,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
