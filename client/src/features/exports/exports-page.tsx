import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '@/components/data-table/export-run'
import { readExportFile, startExport } from '@/components/data-table/exports-api'
import { EndlessList } from '@/components/settings/endless-list'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { Export } from '@/lib/api/types'
import { useMe } from '@/lib/session/me'
import { ArchiveGroup } from './archive-group'
import { ExportTable, useExportName } from './export-table'
import { exportsQuery } from './exports-query'

/** The caller's exports of the last week: how far they are, their files, and the same again. */
export function ExportsPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const nameOf = useExportName()
  const query = useInfiniteQuery(exportsQuery(useMe()?.id ?? ''))
  const onError = (error: unknown) => notify.failed(problemText(error))
  const download = useMutation({
    mutationFn: async (item: Export) => saveFile(await readExportFile(item.id)),
    onError,
  })
  const again = useMutation({
    mutationFn: ({ entity, reportId, format, filter, sort, columns }: Export) =>
      startExport(reportId ? { reportId, format } : { entity, format, filter, sort, columns }),
    onSuccess: (started) => notify.done(t('exports.started', { name: nameOf(started) })),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: ['export'] }),
  })
  return (
    <SettingsPage wide title={t('exports.title')}>
      <p className="max-w-prose text-pretty text-ink-2">{t('exports.text')}</p>
      <EndlessList
        query={query}
        empty={
          <EmptyState
            icon={Download}
            title={t('exports.empty')}
            text={t('exports.emptyText')}
            action={
              <Link
                to="/contacts"
                className="target flex h-8 items-center rounded-md bg-accent px-3 font-medium text-on-accent"
              >
                {t('exports.toContacts')}
              </Link>
            }
          />
        }
      >
        {(items) => (
          <ExportTable
            items={items}
            busy={download.isPending ? download.variables.id : again.isPending ? again.variables.id : null}
            onDownload={(item) => download.mutate(item)}
            onAgain={(item) => again.mutate(item)}
          />
        )}
      </EndlessList>
      <ArchiveGroup />
    </SettingsPage>
  )
}
