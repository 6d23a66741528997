import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { useCan } from '@/lib/session/me'
import { scoreRulesQuery } from './score-rules-api'
import { ScoreRulesForm } from './score-rules-form'
import { ScoreRulesRead } from './score-rules-read'

/** What makes a lead hot: points by rule, to change or, without the permission, to read. */
export function ScoreRulesPage() {
  const { t } = useTranslation()
  const canChange = useCan('leadScoreRules.manage')
  const query = useQuery(scoreRulesQuery)
  // After a rule was made as delivered the form begins anew; after saving it goes on by itself.
  const [round, setRound] = useState(0)
  return (
    <SettingsPage title={t('leadScoreRules.title')}>
      <p className="text-pretty text-ink-2">{t('leadScoreRules.text')}</p>
      <QueryView query={query}>
        {(rules) =>
          canChange ? (
            <ScoreRulesForm key={round} rules={rules} onDelivered={() => setRound((now) => now + 1)} />
          ) : (
            <ScoreRulesRead rules={rules} />
          )
        }
      </QueryView>
    </SettingsPage>
  )
}
