import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/input'
import { api, unwrap } from '@/lib/api/client'
import { ApiError } from '@/lib/api/problem'
import type { TicketSurvey } from '@/lib/api/types'
import { cx } from '@/lib/class-names'

const path = '/api/v1/public/ticket-surveys/{key}'
const stars = ['one', 'two', 'three', 'four', 'five'] as const

/** Where a customer says how it went, by the link of a mail: once, without an account. */
export function SurveyPage() {
  const { t } = useTranslation()
  const { token = '' } = useSearch({ from: '/rate' })
  const problemText = useProblemText()
  const [rating, setRating] = useState(0)
  const [comment, setComment] = useState('')
  const params = { path: { key: token } }
  const survey = useQuery({
    queryKey: ['survey', token],
    queryFn: () => unwrap<TicketSurvey>(api.GET(path, { params })),
    enabled: token !== '',
    staleTime: 'static',
  })
  const answer = useMutation({
    mutationFn: () =>
      unwrap<TicketSurvey>(api.POST(path, { params, body: { rating, comment: comment.trim() || null } })),
  })
  const gone = token === '' || (survey.error instanceof ApiError && survey.error.status === 404)
  const done = answer.isSuccess || survey.data?.isAnswered === true
  return (
    <main className="flex min-h-dvh items-center justify-center bg-sunken p-4">
      <div className="w-full max-w-md space-y-5 rounded-xl border border-line bg-surface p-6 shadow-card">
        {gone ? (
          <>
            <h1 className="text-xl font-semibold">{t('survey.gone')}</h1>
            <p className="text-ink-2">{t('survey.goneText')}</p>
          </>
        ) : survey.error ? (
          <ErrorState error={survey.error} onRetry={() => void survey.refetch()} />
        ) : !survey.data ? (
          <SkeletonLines lines={4} />
        ) : done ? (
          <div role="status">
            <h1 className="text-xl font-semibold">{t('survey.thanks')}</h1>
            <p className="mt-1 text-ink-2">{t('survey.thanksText', { name: survey.data.organization })}</p>
          </div>
        ) : (
          <form
            className="space-y-5"
            onSubmit={(event) => {
              event.preventDefault()
              answer.mutate()
            }}
          >
            <div>
              <p className="text-sm text-ink-2">{survey.data.organization}</p>
              <h1 className="text-xl font-semibold text-balance">{t('survey.title')}</h1>
              <p className="mt-1 break-words text-ink-2">
                #{survey.data.number} · {survey.data.subject}
              </p>
            </div>
            <fieldset>
              <legend className="mb-1.5 font-medium">{t('survey.rating')}</legend>
              <div className="flex gap-1">
                {stars.map((name, index) => (
                  <label
                    key={name}
                    className="relative cursor-pointer rounded-md p-1 has-focus-visible:outline-2 has-focus-visible:outline-accent"
                  >
                    <input
                      type="radio"
                      name="rating"
                      value={index + 1}
                      required
                      checked={rating === index + 1}
                      onChange={() => setRating(index + 1)}
                      aria-label={t(`survey.stars.${name}`)}
                      className="absolute inset-0 cursor-pointer opacity-0"
                    />
                    <Star
                      aria-hidden
                      className={cx('size-9', index < rating ? 'fill-current text-warning' : 'text-ink-3')}
                    />
                  </label>
                ))}
              </div>
            </fieldset>
            <label className="block space-y-1.5">
              <span className="font-medium">{t('survey.comment')}</span>
              <Textarea maxLength={2000} value={comment} onChange={(event) => setComment(event.target.value)} />
            </label>
            {answer.error && (
              <p role="alert" className="text-danger">
                {problemText(answer.error)}
              </p>
            )}
            <Button type="submit" variant="primary" className="w-full" busy={answer.isPending} disabled={rating === 0}>
              {t('survey.send')}
            </Button>
          </form>
        )}
      </div>
    </main>
  )
}
