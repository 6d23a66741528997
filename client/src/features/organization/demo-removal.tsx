import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { ErrorState } from '@/components/states/error-state'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import { endSession } from '@/lib/api/session'
import { formatNumber } from '@/lib/format/regional'
import { demoSizeQuery, removeDemo } from './organization-api'

/** The way out of the demo: says how much goes, asks once, signs out. */
export function DemoRemoval() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [asking, setAsking] = useState(false)
  const size = useQuery({ ...demoSizeQuery, enabled: asking })
  const remove = useMutation({
    mutationFn: removeDemo,
    onSuccess: () => {
      endSession()
      client.clear()
      notify.done(t('organization.demo.done'))
      void navigate({ to: '/sign-in' })
    },
    onError: (error) => notify.failed(problemText(error)),
  })
  return (
    <SettingsGroup title={t('organization.demo.title')} text={t('organization.demo.text')}>
      <Button icon={Trash2} onClick={() => setAsking(true)}>
        {t('organization.demo.remove')}
      </Button>
      <Confirm
        open={asking}
        title={t('organization.demo.confirmTitle')}
        action={t('organization.demo.action')}
        busy={!size.data || remove.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
      >
        {size.isError ? (
          <ErrorState error={size.error} onRetry={() => void size.refetch()} />
        ) : size.data ? (
          t('organization.demo.confirm', {
            records: t('organization.demo.records', {
              count: size.data.records,
              formatted: formatNumber(size.data.records),
            }),
            people: t('organization.demo.people', { count: size.data.users, formatted: formatNumber(size.data.users) }),
          })
        ) : (
          t('organization.demo.counting')
        )}
      </Confirm>
    </SettingsGroup>
  )
}
