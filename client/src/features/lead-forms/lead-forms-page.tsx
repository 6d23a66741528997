import { useQuery } from '@tanstack/react-query'
import { PanelsTopLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { Button } from '@/components/ui/button'
import type { LeadForm } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { LeadFormRemoval } from './lead-form-removal'
import { LeadFormTable } from './lead-form-table'
import { allFormsQuery } from './lead-forms-api'
import { NewLeadFormDialog } from './new-lead-form-dialog'

/** The forms on the organization's web pages; who may not change them still gets their HTML. */
export function LeadFormsPage() {
  const { t } = useTranslation()
  const canChange = useCan('leadForms.manage')
  const query = useQuery(allFormsQuery)
  const [making, setMaking] = useState(false)
  const [going, setGoing] = useState<LeadForm | null>(null)
  const add = canChange && (
    <Button variant="primary" icon={Plus} onClick={() => setMaking(true)}>
      {t('leadForms.new')}
    </Button>
  )
  const isEmpty = query.data?.length === 0
  return (
    <SettingsPage wide title={t('leadForms.title')} actions={!isEmpty && add}>
      <p className="max-w-prose text-pretty text-ink-2">{t('leadForms.text')}</p>
      <QueryView query={query}>
        {(forms) =>
          forms.length === 0 ? (
            <EmptyState
              icon={PanelsTopLeft}
              title={t('leadForms.empty')}
              text={t('leadForms.emptyText')}
              action={add}
            />
          ) : (
            <LeadFormTable forms={forms} canChange={canChange} onDelete={setGoing} />
          )
        }
      </QueryView>
      {making && <NewLeadFormDialog onClose={() => setMaking(false)} />}
      {going && <LeadFormRemoval form={going} onClose={() => setGoing(null)} />}
    </SettingsPage>
  )
}
