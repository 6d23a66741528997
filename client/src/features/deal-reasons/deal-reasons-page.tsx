import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { SettingsGroup } from '@/components/settings/settings-group'
import type { DealReason } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { allReasonsQuery } from './deal-reasons-api'
import { NewReason } from './new-reason'
import { ReasonDialog } from './reason-dialog'
import { ReasonList } from './reason-list'

/** Why deals are won and lost: what people pick from when they close one. */
export function DealReasonsPage() {
  const { t } = useTranslation()
  const canChange = useCan('pipelines.manage')
  const query = useQuery(allReasonsQuery)
  const [renaming, setRenaming] = useState<DealReason | null>(null)
  return (
    <SettingsPage title={t('dealReasons.title')}>
      <p className="text-pretty text-ink-2">{t('dealReasons.text')}</p>
      <QueryView query={query}>
        {(reasons) => (
          <>
            {(['won', 'lost'] as const).map((kind) => (
              <SettingsGroup key={kind} title={t(`dealReasons.${kind}`)} text={t(`dealReasons.${kind}Text`)}>
                <ReasonList
                  label={t(`dealReasons.${kind}`)}
                  reasons={reasons.filter((reason) => reason.kind === kind)}
                  canChange={canChange}
                  onRename={setRenaming}
                />
                {canChange && <NewReason kind={kind} />}
              </SettingsGroup>
            ))}
          </>
        )}
      </QueryView>
      {renaming && <ReasonDialog reason={renaming} onClose={() => setRenaming(null)} />}
    </SettingsPage>
  )
}
