import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import type { LeadScoreRule, LeadScoreRules } from '@/lib/api/types'
import { components } from './score-components'
import { takesSources } from './score-rules-values'

/** The rules to read, for people who may not change them. */
export function ScoreRulesRead({ rules }: { rules: LeadScoreRules }) {
  const { t } = useTranslation()
  return components.map((component) => (
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
            <Line key={rule.key} rule={rule} />
          ))}
      </ul>
    </SettingsGroup>
  ))
}

function Line({ rule: { key, points, isActive, days, values } }: { rule: LeadScoreRule }) {
  const { t } = useTranslation()
  const listed = (values ?? []).map((value) =>
    takesSources(key) ? t(`choices.leadSource.${value as 'website'}`) : value,
  )
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="min-w-0">
        <p className="font-medium">{t(`leadScoreRules.names.${key}`)}</p>
        <p className="text-xs text-pretty text-ink-2">
          {[
            t(`leadScoreRules.sentences.${key}`),
            days === null ? '' : t('leadScoreRules.daysShown', { count: days }),
            listed.join(', '),
          ]
            .filter((text) => text !== '')
            .join(' ')}
        </p>
      </div>
      <p className="num shrink-0 text-ink-2">
        {isActive ? t('leadScoreRules.shown', { count: points }) : t('leadScoreRules.off')}
      </p>
    </li>
  )
}
