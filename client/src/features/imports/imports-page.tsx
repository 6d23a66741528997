import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EndlessList } from '@/components/settings/endless-list'
import { PageHeader } from '@/components/states/page-header'
import { SimpleTable } from '@/components/ui/simple-table'
import type { Import } from '@/lib/api/types'
import { formatDateTime, formatNumber } from '@/lib/format/regional'
import { ImportState } from './import-state'
import { ImportUpload } from './import-upload'
import { importsQuery } from './imports-api'
import { MappingList } from './mapping-list'

/** Where files come in: a place to drop one, and those of the last month. */
export function ImportsPage() {
  const { t } = useTranslation()
  const { entity } = useSearch({ strict: false })
  const query = useInfiniteQuery(importsQuery)
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('imports.title')} />
      <div
        role="region"
        aria-label={t('imports.title')}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      >
        <div className="max-w-5xl space-y-8 px-4 py-5 md:px-6">
          <ImportUpload key={entity} entity={entity} />
          <MappingList />
          <section aria-label={t('imports.former')} className="space-y-2">
            <h2 className="font-semibold">{t('imports.former')}</h2>
            <EndlessList query={query} empty={<p className="text-ink-2">{t('imports.empty')}</p>}>
              {(items) => <FormerImports items={items} />}
            </EndlessList>
          </section>
        </div>
      </div>
    </div>
  )
}

function FormerImports({ items }: { items: readonly Import[] }) {
  const { t } = useTranslation()
  return (
    <SimpleTable
      label={t('imports.former')}
      rows={items}
      columns={[
        {
          key: 'file',
          label: t('imports.file'),
          grow: true,
          cell: (item) => (
            <Link
              to="/imports/$id"
              params={{ id: item.id }}
              className="block truncate font-medium text-accent-ink hover:underline"
            >
              {item.fileName}
            </Link>
          ),
        },
        {
          key: 'entity',
          label: t('imports.records'),
          cell: ({ entity }) => (
            <span className="whitespace-nowrap">{t(`imports.entities.${entity as 'contact'}`)}</span>
          ),
        },
        { key: 'state', label: t('imports.state'), cell: (item) => <ImportState item={item} /> },
        { key: 'rows', label: t('imports.rows'), end: true, cell: ({ rows }) => formatNumber(rows) },
        {
          key: 'by',
          label: t('imports.by'),
          cell: ({ creator }) => <span className="whitespace-nowrap">{creator?.displayName}</span>,
        },
        {
          key: 'created',
          label: t('imports.created'),
          cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatDateTime(createdAt)}</span>,
        },
      ]}
    />
  )
}
