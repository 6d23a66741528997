import { Link } from '@tanstack/react-router'
import { Check, ChevronRight, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/class-names'
import { useStored } from '@/lib/hooks/use-stored'
import type { Me } from '@/lib/api/types'
import { useChecklist, type StepId } from './checklist-api'

interface Step {
  id: StepId
  to: '/' | '/contacts' | '/settings/users' | '/settings/organization'
  search: Record<string, string>
  /** Who can do it. */
  permission: string
}

const steps: readonly Step[] = [
  { id: 'company', to: '/', search: { create: 'company' }, permission: 'companies.write' },
  { id: 'contact', to: '/', search: { create: 'contact' }, permission: 'contacts.write' },
  { id: 'note', to: '/contacts', search: {}, permission: 'notes.write' },
  { id: 'team', to: '/settings/users', search: {}, permission: 'users.manage' },
  { id: 'organization', to: '/settings/organization', search: {}, permission: 'organization.manage' },
]

/** The first five steps. They tick themselves; the list goes once all are done, and can be put away and resumed. */
export function Checklist({ me }: { me: Me }) {
  const { t } = useTranslation()
  const [hidden, setHidden] = useStored(`crm.checklist.${me.id}`, false)
  const done = useChecklist(me)
  if (!done) return null
  const mine = steps.filter(({ permission }) => me.permissions.includes(permission))
  const count = mine.filter(({ id }) => done[id]).length
  if (count === mine.length) return null
  if (hidden) {
    return (
      <button
        type="button"
        className="target text-xs text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
        onClick={() => setHidden(false)}
      >
        {t('home.checklistResume')}
      </button>
    )
  }
  return (
    <section
      aria-labelledby="checklist"
      className="overflow-hidden rounded-xl border border-line bg-surface shadow-card"
    >
      <header className="flex items-center gap-3 border-b border-line py-2 pr-2 pl-4">
        <h2 id="checklist" className="flex-1 font-semibold">
          {t('home.checklist')}
        </h2>
        <span className="num text-xs text-ink-2">
          {t('home.checklistProgress', { done: count, total: mine.length })}
        </span>
        <span aria-hidden className="flex gap-0.5">
          {mine.map(({ id }, index) => (
            <span key={id} className={cx('h-1.5 w-5 rounded-full', index < count ? 'bg-accent' : 'bg-pressed')} />
          ))}
        </span>
        <IconButton icon={X} size="xs" label={t('home.checklistHide')} onClick={() => setHidden(true)} />
      </header>
      <ol className="divide-y divide-line">
        {mine.map(({ id, to, search }) => (
          <li key={id}>
            <Link to={to} search={search} className="flex min-h-12 items-center gap-3 px-4 py-2 hover:bg-sunken">
              <span
                className={cx(
                  'flex size-5 shrink-0 items-center justify-center rounded-full border',
                  done[id] ? 'border-accent bg-accent text-on-accent' : 'border-control',
                )}
              >
                {done[id] && <Check className="size-3" strokeWidth={3} aria-label={t('common.chosen')} />}
              </span>
              <span className="min-w-0 flex-1">
                <span className={cx('block font-medium', done[id] && 'text-ink-2 line-through decoration-line-strong')}>
                  {t(`home.steps.${id}.title`)}
                </span>
                {!done[id] && <span className="block text-xs text-ink-2">{t(`home.steps.${id}.text`)}</span>}
              </span>
              {!done[id] && <ChevronRight className="size-4 text-ink-3" aria-hidden />}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
