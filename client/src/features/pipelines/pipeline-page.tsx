import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { Badge } from '@/components/ui/badge'
import { useCan } from '@/lib/session/me'
import { PipelineForm } from './pipeline-form'
import { pipelineQuery } from './pipelines-api'
import { StageTable } from './stage-table'

/** One pipeline: its name and its stages, to change or, without the permission, to read. */
export function PipelinePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams({ strict: false })
  const canChange = useCan('pipelines.manage')
  const query = useQuery(pipelineQuery(id))
  // After a stage is gone the form begins anew with what is left; after saving it goes on by itself.
  const [round, setRound] = useState(0)
  return (
    <SettingsPage
      wide
      title={query.data?.name ?? t('pipelines.title')}
      actions={
        <Link
          to="/settings/pipelines"
          className="target flex h-8 items-center gap-1 rounded-md px-2 text-ink-2 hover:bg-hover hover:text-ink"
        >
          <ChevronLeft className="size-4" aria-hidden />
          {t('pipelines.back')}
        </Link>
      }
    >
      <QueryView query={query}>
        {(pipeline) => (
          <>
            {pipeline.isDefault && (
              <p className="flex items-center gap-2 text-ink-2">
                <Badge tone="accent">{t('pipelines.isDefault')}</Badge>
                {t('pipelines.defaultText')}
              </p>
            )}
            {canChange ? (
              <PipelineForm
                key={`${id} ${round}`}
                pipeline={pipeline}
                onStageRemoved={async () => {
                  await query.refetch()
                  setRound((now) => now + 1)
                }}
              />
            ) : (
              <StageTable stages={pipeline.stages} />
            )}
          </>
        )}
      </QueryView>
    </SettingsPage>
  )
}
