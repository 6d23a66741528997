import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { Button } from '@/components/ui/button'
import type { Pipeline } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { NewPipelineDialog } from './new-pipeline-dialog'
import { PipelineRemoval } from './pipeline-removal'
import { PipelineTable } from './pipeline-table'
import { allPipelinesQuery } from './pipelines-api'

/** The organization's pipelines; who may not change them sees how they are. */
export function PipelinesPage() {
  const { t } = useTranslation()
  const canChange = useCan('pipelines.manage')
  const query = useQuery(allPipelinesQuery)
  const [making, setMaking] = useState(false)
  const [going, setGoing] = useState<Pipeline | null>(null)
  return (
    <SettingsPage
      wide
      title={t('pipelines.title')}
      actions={
        canChange && (
          <Button variant="primary" icon={Plus} onClick={() => setMaking(true)}>
            {t('pipelines.new')}
          </Button>
        )
      }
    >
      <p className="max-w-prose text-pretty text-ink-2">{t('pipelines.text')}</p>
      <QueryView query={query}>
        {(pipelines) => <PipelineTable pipelines={pipelines} canChange={canChange} onDelete={setGoing} />}
      </QueryView>
      {making && <NewPipelineDialog onClose={() => setMaking(false)} />}
      {going && <PipelineRemoval pipeline={going} onClose={() => setGoing(null)} />}
    </SettingsPage>
  )
}
