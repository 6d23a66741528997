import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { DemoRemoval } from './demo-removal'
import { organizationQuery } from './organization-api'
import { OrganizationForm } from './organization-form'

/** What holds for everybody in the organization. */
export function OrganizationPage() {
  const { t } = useTranslation()
  const query = useQuery(organizationQuery)
  return (
    <SettingsPage title={t('organization.title')}>
      <QueryView query={query}>
        {(organization) => (
          <>
            <OrganizationForm organization={organization} />
            {organization.isDemo && <DemoRemoval />}
          </>
        )}
      </QueryView>
    </SettingsPage>
  )
}
