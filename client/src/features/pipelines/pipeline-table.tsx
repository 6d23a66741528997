import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Ellipsis, Pencil, Star, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { notify } from '@/components/ui/notify'
import { SimpleTable } from '@/components/ui/simple-table'
import type { Pipeline } from '@/lib/api/types'
import { changePipeline, usePipelinesChanged } from './pipelines-api'

interface PipelineTableProps {
  pipelines: readonly Pipeline[]
  canChange: boolean
  onDelete: (pipeline: Pipeline) => void
}

/** The pipelines with their stages; one of them is the default. */
export function PipelineTable({ pipelines, canChange, onDelete }: PipelineTableProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const makeDefault = useMakeDefault()
  const open = (id: string) => void navigate({ to: '/settings/pipelines/$id', params: { id } })
  return (
    <SimpleTable
      label={t('pipelines.list')}
      rows={pipelines}
      columns={[
        {
          key: 'name',
          label: t('pipelines.name'),
          cell: ({ id, name, isDefault }) => (
            <span className="flex items-center gap-2">
              <Link
                to="/settings/pipelines/$id"
                params={{ id }}
                className="target flex max-w-56 items-center font-medium underline-offset-3 hover:underline"
              >
                <span className="truncate">{name}</span>
              </Link>
              {isDefault && <Badge tone="accent">{t('pipelines.isDefault')}</Badge>}
            </span>
          ),
        },
        {
          key: 'stages',
          label: t('pipelines.stages'),
          grow: true,
          cell: ({ stages }) => (
            <span className="block text-ink-2 md:truncate">{stages.map((stage) => stage.name).join(' · ')}</span>
          ),
        },
      ]}
      {...(canChange
        ? {
            actions: (pipeline: Pipeline) => (
              <Menu trigger={<IconButton icon={Ellipsis} label={t('settings.actionsFor', { name: pipeline.name })} />}>
                <MenuItem icon={Pencil} onSelect={() => open(pipeline.id)}>
                  {t('common.edit')}
                </MenuItem>
                {!pipeline.isDefault && (
                  <>
                    <MenuItem icon={Star} onSelect={() => makeDefault.mutate(pipeline)}>
                      {t('pipelines.makeDefault')}
                    </MenuItem>
                    <MenuItem icon={Trash2} danger onSelect={() => onDelete(pipeline)}>
                      {t('pipelines.delete')}
                    </MenuItem>
                  </>
                )}
              </Menu>
            ),
          }
        : {})}
    />
  )
}

function useMakeDefault() {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = usePipelinesChanged()
  return useMutation({
    mutationFn: ({ id, version }: Pipeline) => changePipeline(id, { isDefault: true }, version),
    onSuccess: ({ name }) => notify.done(t('pipelines.madeDefault', { name })),
    onError: (error) => notify.failed(t('settings.notChanged', { reason: problemText(error) })),
    onSettled: () => changed(),
  })
}
