import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { Retention } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { useDebounced } from '@/lib/hooks/use-debounced'
import { changeRetention, readRetention, retentionPreviewQuery, retentionQuery } from './retention-api'
import { RetentionRule } from './retention-rule'
import {
  labelOf,
  retentionFields,
  retentionInput,
  retentionRecord,
  retentionSchema,
  ruleGroups,
  withoutVersion,
  type RetentionRecord,
  type RetentionValues,
} from './retention-values'

/** Long enough that typing a number asks once. */
const pauseMs = 300

/** The rules, each with what it would take now as it is typed. Erasing people is asked about once more. */
export function RetentionForm({ rules }: { rules: Retention }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [asked, setAsked] = useState<number | null>(null)
  const answer = useRef<((isSure: boolean) => void) | null>(null)
  const keep = (saved: Retention) => {
    client.setQueryData(retentionQuery.queryKey, saved)
    return retentionRecord(saved)
  }
  const edit = useEditForm<RetentionRecord, RetentionValues>({
    record: retentionRecord(rules),
    valuesOf: withoutVersion,
    schema: retentionSchema,
    draftKey: 'retention',
    fields: retentionFields,
    title: t('retention.title'),
    change: async (patch, version) => keep(await changeRetention(retentionInput(patch), version)),
    read: async () => retentionRecord(await readRetention()),
    onSaved: () => notify.done(t('settings.saved')),
  })
  const { form } = edit.app
  const typed = JSON.stringify(useWatch({ control: form.control }))
  const values = JSON.parse(useDebounced(typed, pauseMs)) as RetentionValues
  const valid = retentionSchema.safeParse(values).success
  const preview = useQuery({ ...retentionPreviewQuery(retentionInput(values)), enabled: valid })
  const countOf = (subject: string) => preview.data?.items.find((item) => item.subject === subject)?.count ?? null

  // Whoever shortens the time of contacts is told how many that erases before it is saved.
  const submit = async () => {
    const count = countOf('contacts') ?? 0
    if (count > 0 && form.getValues('contactMonths') !== retentionRecord(rules).contactMonths) {
      const isSure = await new Promise<boolean>((resolve) => {
        answer.current = resolve
        setAsked(count)
      })
      setAsked(null)
      if (!isSure) return
    }
    await edit.app.submit()
  }

  return (
    <>
      <Form app={{ ...edit.app, submit }} className="space-y-8" labelOf={labelOf}>
        {ruleGroups.map(({ title, rules: group }) => (
          <SettingsGroup key={title} title={t(title)}>
            <div className="space-y-6">
              {group.map((rule) => (
                <RetentionRule
                  key={rule.name}
                  form={form}
                  rule={rule}
                  count={countOf(rule.subject)}
                  state={valid ? preview.status : 'pending'}
                  last={rules.last.find(({ subject }) => subject === rule.subject)}
                />
              ))}
            </div>
          </SettingsGroup>
        ))}
        <SaveBar edit={edit} />
      </Form>
      <Confirm
        open={asked !== null}
        title={t('retention.sure')}
        action={t('retention.sureAction')}
        onCancel={() => answer.current?.(false)}
        onConfirm={() => answer.current?.(true)}
      >
        {t('retention.sureText', { count: asked ?? 0, formatted: formatNumber(asked ?? 0) })}
      </Confirm>
    </>
  )
}
