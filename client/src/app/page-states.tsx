import { Link, useRouter } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'

/** An address that leads nowhere. */
export function PageMissing() {
  const { t } = useTranslation()
  return (
    <div className="flex h-full items-center justify-center">
      <EmptyState
        icon={SearchX}
        title={t('states.missingTitle')}
        text={t('states.missingText')}
        action={
          <Link to="/" className="font-medium text-accent-ink underline underline-offset-3">
            {t('nav.home')}
          </Link>
        }
      />
    </div>
  )
}

/** A page that failed; the rest of the app stays usable. */
export function PageCrash({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="flex h-full items-center justify-center">
      <ErrorState error={error} onRetry={again} />
    </div>
  )
}
