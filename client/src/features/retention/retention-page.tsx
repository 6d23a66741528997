import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SettingsPage } from '@/components/settings/settings-page'
import { formatDay, formatNumber } from '@/lib/format/regional'
import { retentionLogQuery, retentionQuery } from './retention-api'
import { RetentionForm } from './retention-form'

/** How long things are kept, what that would take now, and what it took. */
export function RetentionPage() {
  const { t } = useTranslation()
  return (
    <SettingsPage title={t('retention.title')}>
      <p className="text-pretty text-ink-2">{t('retention.text')}</p>
      <QueryView query={useQuery(retentionQuery)}>
        {(rules) => (
          <>
            <p className="rounded-md bg-info-soft px-3 py-2 text-pretty text-info">
              {t('retention.safe', { tag: rules.holdTag })}
            </p>
            <RetentionForm rules={rules} />
            <RetentionLog />
          </>
        )}
      </QueryView>
    </SettingsPage>
  )
}

function RetentionLog() {
  const { t } = useTranslation()
  return (
    <SettingsGroup title={t('retention.log')} text={t('retention.logText')}>
      <QueryView query={useQuery(retentionLogQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-ink-2">{t('retention.logEmpty')}</p>
          ) : (
            <ul aria-label={t('retention.log')} className="divide-y divide-line border-y border-line">
              {items.map(({ subject, at, count }) => (
                <li key={`${subject} ${at}`} className="flex flex-wrap items-baseline gap-x-3 py-2">
                  <time dateTime={at} className="num w-28 shrink-0 text-ink-2">
                    {formatDay(at)}
                  </time>
                  <span className="min-w-0 flex-1">{t(`retention.subjects.${subject}`)}</span>
                  <span className="num font-medium">{formatNumber(count)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </SettingsGroup>
  )
}
