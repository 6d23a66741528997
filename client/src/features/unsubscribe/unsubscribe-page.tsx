import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { api, unwrap } from '@/lib/api/client'
import { ApiError } from '@/lib/api/problem'
import type { Unsubscribe } from '@/lib/api/types'

const path = '/api/v1/public/unsubscribe/{key}'

/** Where a person takes back the consent to get e-mail, by the link of a mail: without an account. */
export function UnsubscribePage() {
  const { t } = useTranslation()
  const { token = '' } = useSearch({ from: '/unsubscribe' })
  const problemText = useProblemText()
  const params = { path: { key: token } }
  const state = useQuery({
    queryKey: ['unsubscribe', token],
    queryFn: () => unwrap<Unsubscribe>(api.GET(path, { params })),
    enabled: token !== '',
    staleTime: 'static',
  })
  const leave = useMutation({ mutationFn: () => unwrap<Unsubscribe>(api.POST(path, { params })) })
  const gone = token === '' || (state.error instanceof ApiError && state.error.status === 404)
  const done = leave.isSuccess || state.data?.isUnsubscribed === true
  return (
    <main className="flex min-h-dvh items-center justify-center bg-sunken p-4">
      <div className="w-full max-w-md space-y-4 rounded-xl border border-line bg-surface p-6 shadow-card">
        {gone ? (
          <>
            <h1 className="text-xl font-semibold">{t('unsubscribe.gone')}</h1>
            <p className="text-ink-2">{t('unsubscribe.goneText')}</p>
          </>
        ) : state.error ? (
          <ErrorState error={state.error} onRetry={() => void state.refetch()} />
        ) : !state.data ? (
          <SkeletonLines lines={3} />
        ) : done ? (
          <div role="status">
            <h1 className="text-xl font-semibold">{t('unsubscribe.done')}</h1>
            <p className="mt-1 text-ink-2">{t('unsubscribe.doneText', { name: state.data.organization })}</p>
          </div>
        ) : (
          <>
            <h1 className="text-xl font-semibold text-balance">
              {t('unsubscribe.title', { name: state.data.organization })}
            </h1>
            {leave.error && (
              <p role="alert" className="text-danger">
                {problemText(leave.error)}
              </p>
            )}
            <Button variant="primary" className="w-full" busy={leave.isPending} onClick={() => leave.mutate()}>
              {t('unsubscribe.action')}
            </Button>
          </>
        )}
      </div>
    </main>
  )
}
