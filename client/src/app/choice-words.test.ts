import { expect, it } from 'vitest'
import i18next from 'i18next'
import type { Field } from '@/components/fields/field'
import { choiceWord } from '@/components/timeline/choice-words'
import { activityFields } from '@/features/activities/activity-fields'
import { campaignFields } from '@/features/campaigns/campaign-fields'
import { companyFields } from '@/features/companies/company-fields'
import { contactFields } from '@/features/contacts/contact-fields'
import { dealFields } from '@/features/deals/deal-fields'
import { leadFields } from '@/features/leads/lead-fields'
import { taskFields } from '@/features/tasks/task-fields'
import { ticketFields } from '@/features/tickets/ticket-fields'

const catalogues: Record<string, readonly Pick<Field<never>, 'key' | 'kind' | 'choices' | 'filterOnly'>[]> = {
  activity: activityFields,
  campaign: campaignFields,
  company: companyFields,
  contact: contactFields,
  deal: dealFields,
  lead: leadFields,
  task: taskFields,
  ticket: ticketFields,
}

it('tells a choice in lists of changes by the word that its field has', () => {
  const fields = Object.entries(catalogues).flatMap(([type, own]) =>
    own
      .filter(({ kind, filterOnly, choices }) => kind === 'choice' && !filterOnly && choices)
      .flatMap(({ key, choices }) => (choices ?? []).map((choice) => ({ type, key, ...choice }))),
  )
  expect(fields.length).toBeGreaterThan(60)
  for (const { type, key, value, label } of fields) {
    expect(choiceWord(type, key, value), `${type}.${key} ${value}`).toBe(i18next.t(label))
  }
})

it('leaves other values as they are', () => {
  expect(choiceWord('task', 'status', 'inProgress')).toBe('In progress')
  expect(choiceWord('task', 'status', 'somethingElse')).toBeNull()
  expect(choiceWord('contact', 'title', 'active')).toBeNull()
  expect(choiceWord('contact', 'status', null)).toBeNull()
})
