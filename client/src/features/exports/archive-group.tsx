import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Archive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startExport } from '@/components/data-table/exports-api'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { useCan } from '@/lib/session/me'

/** The whole organization as one file, for administrators; it stands in the list like every export. */
export function ArchiveGroup() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const start = useMutation({
    mutationFn: () => startExport({ entity: 'organization', format: 'json' }),
    onSuccess: () => notify.done(t('exports.archive.started')),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['export'] }),
  })
  if (!useCan('organization.manage')) return null
  return (
    <SettingsGroup title={t('exports.archive.title')} text={t('exports.archive.text')}>
      <Button icon={Archive} busy={start.isPending} onClick={() => start.mutate()}>
        {t('exports.archive.start')}
      </Button>
    </SettingsGroup>
  )
}
