import { Link } from '@tanstack/react-router'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { Input } from '@/components/ui/input'
import type { RetentionTaken } from '@/lib/api/types'
import { formatDay, formatNumber } from '@/lib/format/regional'
import type { RetentionValues, Rule } from './retention-values'

interface RetentionRuleProps {
  form: UseFormReturn<RetentionValues>
  rule: Rule
  /** How many it would take now; null: it is off, or not counted yet. */
  count: number | null
  state: 'pending' | 'error' | 'success'
  last: RetentionTaken | undefined
}

/** One rule: after how long, what it would take now, what it took last. */
export function RetentionRule({ form, rule: { name, subject, unit, list }, count, state, last }: RetentionRuleProps) {
  const { t } = useTranslation()
  const value = form.watch(name).trim()
  return (
    <div className="space-y-1.5">
      <FormField form={form} name={name} label={t(`retention.${name}`)} help={t(`retention.${name}Text`)}>
        {({ field, aria }) => (
          <span className="flex items-center gap-2">
            <span className="w-28">
              <Input {...field} {...aria} inputMode="numeric" placeholder={t('retention.never')} className="num" />
            </span>
            <span className="text-ink-2">{t(`retention.${unit}`)}</span>
          </span>
        )}
      </FormField>
      {value !== '' && (
        <p role="status" className="flex flex-wrap items-center gap-x-3 text-xs">
          {state === 'error' ? (
            <span className="text-danger">{t('retention.uncounted')}</span>
          ) : (
            <span className={count ? 'font-medium text-warning' : 'text-ink-2'}>
              {count === null
                ? t('retention.counting')
                : t(`retention.now.${subject}`, { count, formatted: formatNumber(count) })}
            </span>
          )}
          {list && count !== null && count > 0 && (
            <Link
              to={list}
              search={{ retention: value, view: 'all' }}
              className="target font-medium text-accent-ink underline underline-offset-3"
            >
              {t('retention.look')}
            </Link>
          )}
        </p>
      )}
      {last && (
        <p className="text-xs text-ink-2">
          {t(`retention.last.${subject}`, {
            count: last.count,
            formatted: formatNumber(last.count),
            day: formatDay(last.at),
          })}
        </p>
      )}
    </div>
  )
}
