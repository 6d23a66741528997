import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { withTexts } from '@/lib/i18n/part-texts'

/** Where records that are likely the same one are looked through. */
export function duplicateRoutes<P extends AnyRoute>(parent: P) {
  const contacts = createRoute({
    getParentRoute: () => parent,
    path: '/contacts/duplicates',
    component: lazyRouteComponent(
      () => withTexts('records', import('./routes/contact-duplicates-route')),
      'ContactDuplicatesRoute',
    ),
  })
  const companies = createRoute({
    getParentRoute: () => parent,
    path: '/companies/duplicates',
    component: lazyRouteComponent(
      () => withTexts('records', import('./routes/company-duplicates-route')),
      'CompanyDuplicatesRoute',
    ),
  })
  return [contacts, companies]
}
