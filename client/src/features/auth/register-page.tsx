import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AuthFrame } from './auth-frame'
import { AuthLink } from './auth-link'
import { OrganizationForm } from './organization-form'
import { setupQuery } from './setup-query'

/** A new organization on a server that has others already; says so kindly when that is switched off. */
export function RegisterPage() {
  const { t } = useTranslation()
  const setup = useQuery(setupQuery).data
  if (setup?.registrationOpen === false) {
    return (
      <AuthFrame title={t('auth.register.closedTitle')} text={t('auth.register.closedText')}>
        <AuthLink to="/sign-in">{t('auth.toSignIn')}</AuthLink>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame
      wide
      title={t('auth.register.title')}
      text={t('auth.register.text')}
      footer={
        <p>
          {t('auth.register.haveAccount')} <AuthLink to="/sign-in">{t('auth.signIn.submit')}</AuthLink>
        </p>
      }
    >
      <OrganizationForm submitLabel={t('auth.register.submit')} />
    </AuthFrame>
  )
}
