import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useEditForm } from '@/components/settings/use-edit-form'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { LeadScoreRule, LeadScoreRules } from '@/lib/api/types'
import { components } from './score-components'
import { ScoreRuleRow } from './score-rule-row'
import { changeScoreRules, readScoreRules, scoreRulesQuery } from './score-rules-api'
import {
  ruleFields,
  ruleNameOf,
  ruleRecord,
  ruleSchema,
  rulesPatch,
  withoutVersion,
  type RuleRecord,
  type RuleValues,
} from './score-rules-values'

interface ScoreRulesFormProps {
  rules: LeadScoreRules
  onDelivered: () => void
}

/** All rules, saved together: each change judges every lead anew. */
export function ScoreRulesForm({ rules, onDelivered }: ScoreRulesFormProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const keep = (saved: LeadScoreRules) => {
    client.setQueryData(scoreRulesQuery.queryKey, saved)
    return ruleRecord(saved)
  }
  const edit = useEditForm<RuleRecord, RuleValues>({
    record: ruleRecord(rules),
    valuesOf: withoutVersion,
    schema: ruleSchema,
    draftKey: 'leadScoreRules',
    fields: ruleFields(rules),
    title: t('leadScoreRules.title'),
    change: async (patch, version) => keep(await changeScoreRules(rulesPatch(patch), version)),
    read: async () => ruleRecord(await readScoreRules()),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['lead'] })
      notify.done(t('leadScoreRules.saved'))
    },
  })
  const deliver = useAsDelivered(rules, onDelivered)
  return (
    <Form app={edit.app} className="space-y-8" labelOf={(name) => t(`leadScoreRules.names.${ruleNameOf(name)}`)}>
      {components.map((component) => (
        <SettingsGroup
          key={component}
          title={t(`leadScoreRules.components.${component}`)}
          text={t(`leadScoreRules.componentTexts.${component}`)}
        >
          <ul
            aria-label={t(`leadScoreRules.components.${component}`)}
            className="divide-y divide-line border-y border-line"
          >
            {rules.items
              .filter((rule) => rule.component === component)
              .map((rule) => (
                <ScoreRuleRow
                  key={rule.key}
                  form={edit.app.form}
                  rule={rule}
                  onDeliver={rule.isChanged && !edit.dirty ? () => deliver.mutate(rule) : undefined}
                />
              ))}
          </ul>
        </SettingsGroup>
      ))}
      <SaveBar edit={edit} />
    </Form>
  )
}

/** Gives a rule back what it was delivered with, at once. */
function useAsDelivered(rules: LeadScoreRules, onDelivered: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: ({ key }: LeadScoreRule) => changeScoreRules({ [key]: null }, rules.version),
    onSuccess: (saved, { key }) => {
      client.setQueryData(scoreRulesQuery.queryKey, saved)
      void client.invalidateQueries({ queryKey: ['lead'] })
      notify.done(t('leadScoreRules.deliveredDone', { name: t(`leadScoreRules.names.${key}`) }))
      onDelivered()
    },
    onError: (error) => {
      notify.failed(t('settings.notChanged', { reason: problemText(error) }))
      void client.invalidateQueries({ queryKey: scoreRulesQuery.queryKey }).then(onDelivered)
    },
  })
}
