import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { Badge, type Tone } from '@/components/ui/badge'
import { SimpleTable } from '@/components/ui/simple-table'
import type { DealStage, StageKind } from '@/lib/api/types'

const tones: Readonly<Record<StageKind, Tone>> = { open: 'info', won: 'accent', lost: 'danger' }

/** The stages to read, for people who may not change them. */
export function StageTable({ stages }: { stages: readonly DealStage[] }) {
  const { t } = useTranslation()
  return (
    <SettingsGroup title={t('pipelines.stages')} text={t('pipelines.stagesRead')}>
      <SimpleTable
        label={t('pipelines.stages')}
        rows={stages}
        columns={[
          { key: 'name', label: t('pipelines.stage'), grow: true, cell: ({ name }) => name },
          {
            key: 'kind',
            label: t('pipelines.kind'),
            cell: ({ kind }) => <Badge tone={tones[kind]}>{t(`pipelines.kinds.${kind}`)}</Badge>,
          },
          {
            key: 'probability',
            label: t('pipelines.probability'),
            end: true,
            cell: ({ probability }) => t('pipelines.percent', { value: probability }),
          },
          {
            key: 'days',
            label: t('pipelines.expectedDays'),
            end: true,
            cell: ({ expectedDays }) =>
              expectedDays === null ? t('pipelines.anyDays') : t('pipelines.days', { count: expectedDays }),
          },
        ]}
      />
    </SettingsGroup>
  )
}
