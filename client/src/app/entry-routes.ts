import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { withTexts } from '@/lib/i18n/part-texts'
import { root } from './root-route'
import { localPath, tokenSearch } from './search-params'
import { guestOnly, setUpOnly, withOrWithoutSession } from './session-guard'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { redirect?: string } => {
    const redirect = localPath(raw.redirect)
    return redirect ? { redirect } : {}
  },
  beforeLoad: ({ search }) => guestOnly(search.redirect),
  component: lazyRouteComponent(() => withTexts('entry', import('@/features/auth/sign-in-page')), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: setUpOnly,
  component: lazyRouteComponent(() => withTexts('entry', import('@/features/auth/set-up-page')), 'SetUpPage'),
})

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  beforeLoad: () => guestOnly(),
  component: lazyRouteComponent(() => withTexts('entry', import('@/features/auth/register-page')), 'RegisterPage'),
})

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  beforeLoad: () => guestOnly(),
  component: lazyRouteComponent(
    () => withTexts('entry', import('@/features/auth/forgot-password-page')),
    'ForgotPasswordPage',
  ),
})

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: tokenSearch,
  beforeLoad: withOrWithoutSession,
  component: lazyRouteComponent(
    () => withTexts('entry', import('@/features/auth/reset-password-page')),
    'ResetPasswordPage',
  ),
})

const survey = createRoute({
  getParentRoute: () => root,
  path: '/rate',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => withTexts('entry', import('@/features/ticket-survey/survey-page')), 'SurveyPage'),
})

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(
    () => withTexts('entry', import('@/features/unsubscribe/unsubscribe-page')),
    'UnsubscribePage',
  ),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  validateSearch: tokenSearch,
  beforeLoad: withOrWithoutSession,
  component: lazyRouteComponent(() => withTexts('entry', import('@/features/auth/join-page')), 'JoinPage'),
})

/** The pages that are seen before sign-in. */
export const entryRoutes = [signIn, setUp, register, forgotPassword, resetPassword, join, survey, unsubscribe] as const
