import { RotateCcw } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Controller, useWatch, type ControllerRenderProps, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { errorText } from '@/components/form/form'
import { IconButton } from '@/components/ui/icon-button'
import { Input, Textarea } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import type { LeadScoreRule } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { SourceChoice } from './source-choice'
import { takesSources, type RuleValues } from './score-rules-values'

interface ScoreRuleRowProps {
  form: UseFormReturn<RuleValues>
  rule: LeadScoreRule
  /** Given when the rule differs from what was delivered and nothing is unsaved. */
  onDeliver: (() => void) | undefined
}

/** One rule: whether it counts, when, and how much it gives. */
export function ScoreRuleRow({ form, rule, onDeliver }: ScoreRuleRowProps) {
  const { t } = useTranslation()
  const name = t(`leadScoreRules.names.${rule.key}`)
  const counts = useWatch({ control: form.control, name: `${rule.key}:isActive` }) === true
  return (
    <li className="grid grid-cols-[2.25rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 py-3">
      <Controller
        control={form.control}
        name={`${rule.key}:isActive`}
        render={({ field }) => (
          <Switch
            ref={field.ref}
            aria-label={t('leadScoreRules.counts', { name })}
            checked={field.value === true}
            onCheckedChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <div className={cx('min-w-0', !counts && 'text-ink-3')}>
        <p className="flex items-center gap-1 font-medium">
          <span>{name}</span>
          {onDeliver && (
            <IconButton
              icon={RotateCcw}
              size="xs"
              label={t('leadScoreRules.delivered', { name })}
              onClick={onDeliver}
            />
          )}
        </p>
        <p className={cx('text-xs text-pretty', counts ? 'text-ink-2' : 'text-ink-3')}>
          {t(`leadScoreRules.sentences.${rule.key}`)}
        </p>
      </div>
      <div className="flex gap-2">
        {rule.days !== null && (
          <Part
            form={form}
            part={`${rule.key}:days`}
            label={t('leadScoreRules.days')}
            full={t('leadScoreRules.daysOf', { name })}
            narrow
          >
            {({ value, ...field }, aria) => (
              <Input {...field} {...aria} value={String(value)} inputMode="numeric" className="num text-right" />
            )}
          </Part>
        )}
        <Part
          form={form}
          part={`${rule.key}:points`}
          label={t('leadScoreRules.points')}
          full={t('leadScoreRules.pointsOf', { name })}
          narrow
        >
          {({ value, ...field }, aria) => (
            <Input {...field} {...aria} value={String(value)} className="num text-right" />
          )}
        </Part>
      </div>
      {rule.values !== null && (
        <div className="col-span-3 md:col-span-2 md:col-start-2">
          {takesSources(rule.key) ? (
            <Controller
              control={form.control}
              name={`${rule.key}:values`}
              render={({ field }) => (
                <SourceChoice
                  label={t('leadScoreRules.sourcesOf', { name })}
                  value={field.value as string[]}
                  onChange={field.onChange}
                />
              )}
            />
          ) : (
            <Part
              form={form}
              part={`${rule.key}:values`}
              label={t('leadScoreRules.words')}
              full={t('leadScoreRules.wordsOf', { name })}
            >
              {({ value, ...field }, aria) => <Textarea {...field} {...aria} value={String(value)} rows={1} />}
            </Part>
          )}
        </div>
      )}
    </li>
  )
}

interface PartProps {
  form: UseFormReturn<RuleValues>
  part: string
  label: string
  /** The label with the rule's name, for people who hear it without seeing the row. */
  full: string
  /** A few digits wide. */
  narrow?: boolean
  children: (
    field: ControllerRenderProps<RuleValues>,
    aria: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined },
  ) => ReactNode
}

function Part({ form, part, label, full, narrow = false, children }: PartProps) {
  const id = useId()
  return (
    <Controller
      control={form.control}
      name={part}
      render={({ field, fieldState }) => {
        const error = errorText(fieldState.error)
        return (
          <div className={cx('space-y-1', narrow && 'w-18')}>
            <label htmlFor={id} className="block text-xs text-ink-2">
              <span aria-hidden>{label}</span>
              <span className="sr-only">{full}</span>
            </label>
            {children(field, {
              id,
              'aria-invalid': error !== null,
              'aria-describedby': error ? `${id}-error` : undefined,
            })}
            {error && (
              <p id={`${id}-error`} className="text-xs text-danger">
                {error}
              </p>
            )}
          </div>
        )
      }}
    />
  )
}
