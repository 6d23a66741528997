import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { useCan } from '@/lib/session/me'
import { serviceLevelsQuery } from './service-levels-api'
import { ServiceLevelsForm } from './service-levels-form'

/** What customers may count on: times by priority, when the organization works, and whether it asks how it went. */
export function ServiceLevelsPage() {
  const { t } = useTranslation()
  const canChange = useCan('serviceLevels.manage')
  return (
    <SettingsPage title={t('serviceLevels.title')}>
      <p className="text-pretty text-ink-2">{t('serviceLevels.text')}</p>
      <QueryView query={useQuery(serviceLevelsQuery)}>
        {(levels) => (
          <fieldset disabled={!canChange} className="min-w-0">
            <ServiceLevelsForm levels={levels} canChange={canChange} />
          </fieldset>
        )}
      </QueryView>
    </SettingsPage>
  )
}
