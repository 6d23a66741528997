import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { withTexts } from '@/lib/i18n/part-texts'
import { listSearch } from '../search-params'

/** The settings: a frame, and a route for each section that loads its feature when it is opened. */
export function settingsRoutes<P extends AnyRoute>(parent: P) {
  const settings = createRoute({
    getParentRoute: () => parent,
    path: '/settings',
    component: lazyRouteComponent(() => withTexts('settings', import('./settings-layout')), 'SettingsLayout'),
  })
  const home = createRoute({
    getParentRoute: () => settings,
    path: '/',
    component: lazyRouteComponent(() => withTexts('settings', import('./settings-layout')), 'SettingsHome'),
  })
  const profile = createRoute({
    getParentRoute: () => settings,
    path: '/profile',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/profile/profile-page')),
      'ProfilePage',
    ),
  })
  const security = createRoute({
    getParentRoute: () => settings,
    path: '/security',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/security/security-page')),
      'SecurityPage',
    ),
  })
  const organization = createRoute({
    getParentRoute: () => settings,
    path: '/organization',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/organization/organization-page')),
      'OrganizationPage',
    ),
  })
  const users = createRoute({
    getParentRoute: () => settings,
    path: '/users',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => withTexts('settings', import('@/features/users/users-page')), 'UsersPage'),
  })
  const teams = createRoute({
    getParentRoute: () => settings,
    path: '/teams',
    component: lazyRouteComponent(() => withTexts('settings', import('@/features/teams/teams-page')), 'TeamsPage'),
  })
  const pipelines = createRoute({
    getParentRoute: () => settings,
    path: '/pipelines',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/pipelines/pipelines-page')),
      'PipelinesPage',
    ),
  })
  const pipeline = createRoute({
    getParentRoute: () => settings,
    path: '/pipelines/$id',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/pipelines/pipeline-page')),
      'PipelinePage',
    ),
  })
  const dealReasons = createRoute({
    getParentRoute: () => settings,
    path: '/deal-reasons',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/deal-reasons/deal-reasons-page')),
      'DealReasonsPage',
    ),
  })
  const emailTemplates = createRoute({
    getParentRoute: () => settings,
    path: '/email-templates',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/email-templates/email-templates-page')),
      'EmailTemplatesPage',
    ),
  })
  const inboundEmail = createRoute({
    getParentRoute: () => settings,
    path: '/inbound-email',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/inbound-email/inbound-email-page')),
      'InboundEmailPage',
    ),
  })
  const ticketForm = createRoute({
    getParentRoute: () => settings,
    path: '/ticket-form',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/ticket-form/ticket-form-page')),
      'TicketFormPage',
    ),
  })
  const serviceLevels = createRoute({
    getParentRoute: () => settings,
    path: '/service-levels',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/service-levels/service-levels-page')),
      'ServiceLevelsPage',
    ),
  })
  const cannedReplies = createRoute({
    getParentRoute: () => settings,
    path: '/canned-replies',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/canned-replies/canned-replies-page')),
      'CannedRepliesPage',
    ),
  })
  const quotas = createRoute({
    getParentRoute: () => settings,
    path: '/quotas',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => withTexts('settings', import('@/features/quotas/quotas-page')), 'QuotasPage'),
  })
  const currencies = createRoute({
    getParentRoute: () => settings,
    path: '/currencies',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/currencies/currencies-page')),
      'CurrenciesPage',
    ),
  })
  const leadScoreRules = createRoute({
    getParentRoute: () => settings,
    path: '/lead-score-rules',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/lead-score-rules/score-rules-page')),
      'ScoreRulesPage',
    ),
  })
  const leadForms = createRoute({
    getParentRoute: () => settings,
    path: '/lead-forms',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/lead-forms/lead-forms-page')),
      'LeadFormsPage',
    ),
  })
  const leadForm = createRoute({
    getParentRoute: () => settings,
    path: '/lead-forms/$id',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/lead-forms/lead-form-page')),
      'LeadFormPage',
    ),
  })
  const leadSequences = createRoute({
    getParentRoute: () => settings,
    path: '/lead-sequences',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/lead-sequences/sequences-page')),
      'SequencesPage',
    ),
  })
  const leadSequence = createRoute({
    getParentRoute: () => settings,
    path: '/lead-sequences/$id',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/lead-sequences/sequence-page')),
      'SequencePage',
    ),
  })
  const customFields = createRoute({
    getParentRoute: () => settings,
    path: '/custom-fields',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/custom-fields/custom-fields-page')),
      'CustomFieldsPage',
    ),
  })
  const tags = createRoute({
    getParentRoute: () => settings,
    path: '/tags',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => withTexts('settings', import('@/features/tags/tags-page')), 'TagsPage'),
  })
  const exports = createRoute({
    getParentRoute: () => settings,
    path: '/exports',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/exports/exports-page')),
      'ExportsPage',
    ),
  })
  const retention = createRoute({
    getParentRoute: () => settings,
    path: '/retention',
    component: lazyRouteComponent(
      () => withTexts('settings', import('@/features/retention/retention-page')),
      'RetentionPage',
    ),
  })
  const audit = createRoute({
    getParentRoute: () => settings,
    path: '/audit',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => withTexts('settings', import('@/features/audit/audit-page')), 'AuditPage'),
  })
  const outbox = createRoute({
    getParentRoute: () => settings,
    path: '/outbox',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => withTexts('settings', import('@/features/outbox/outbox-page')), 'OutboxPage'),
  })
  return settings.addChildren([
    home,
    profile,
    security,
    organization,
    users,
    teams,
    pipelines,
    pipeline,
    dealReasons,
    currencies,
    quotas,
    serviceLevels,
    ticketForm,
    cannedReplies,
    emailTemplates,
    inboundEmail,
    leadScoreRules,
    leadForms,
    leadForm,
    leadSequences,
    leadSequence,
    customFields,
    tags,
    exports,
    retention,
    audit,
    outbox,
  ])
}
