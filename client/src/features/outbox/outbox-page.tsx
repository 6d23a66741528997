import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { RotateCw, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EndlessList } from '@/components/settings/endless-list'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import { useAddressFilters } from '@/lib/hooks/use-address-filters'
import { outboxQuery, outboxStates, retryMessage } from './outbox-api'
import { OutboxTable } from './outbox-table'

/** What waits to leave, failed, or was sent. */
export function OutboxPage() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [filters, change] = useAddressFilters()
  const state = outboxStates.find((one) => one === filters.state) ?? null
  const query = useInfiniteQuery(outboxQuery(state))
  const refresh = () => client.invalidateQueries({ queryKey: ['outbox'] })
  const retry = useMutation({
    mutationFn: retryMessage,
    onSuccess: () => notify.done(t('outbox.retrying')),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: refresh,
  })
  return (
    <SettingsPage
      wide
      title={t('outbox.title')}
      actions={
        <Button icon={RotateCw} busy={query.isRefetching} onClick={() => void refresh()}>
          {t('outbox.refresh')}
        </Button>
      }
      filters={
        <Select
          label={t('outbox.state')}
          quiet
          value={state ?? ''}
          onChange={(next) => change({ state: next })}
          options={[
            { value: '', label: t('outbox.all') },
            ...outboxStates.map((value) => ({ value, label: t(`outbox.states.${value}`) })),
          ]}
        />
      }
    >
      <p className="text-pretty text-ink-2">{t('outbox.text')}</p>
      <EndlessList
        query={query}
        onClear={state ? () => change({ state: undefined }) : undefined}
        empty={<EmptyState icon={Send} title={t('outbox.empty')} text={t('outbox.emptyText')} />}
      >
        {(messages) => (
          <OutboxTable
            messages={messages}
            retrying={retry.isPending ? retry.variables : null}
            onRetry={(message) => retry.mutate(message.id)}
          />
        )}
      </EndlessList>
    </SettingsPage>
  )
}
