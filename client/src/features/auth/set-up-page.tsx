import { useTranslation } from 'react-i18next'
import { AuthFrame } from './auth-frame'
import { OrganizationForm } from './organization-form'

/** The first visit to a new server: makes its first organization and administrator. */
export function SetUpPage() {
  const { t } = useTranslation()
  return (
    <AuthFrame wide title={t('auth.setUp.title')} text={t('auth.setUp.text')}>
      <OrganizationForm submitLabel={t('auth.setUp.submit')} />
    </AuthFrame>
  )
}
