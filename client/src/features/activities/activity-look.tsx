import i18next from 'i18next'
import { Link } from '@tanstack/react-router'
import { FieldValue } from '@/components/fields/field-value'
import { fieldOf } from '@/components/fields/field'
import { RecordStory } from '@/components/record/record-story'
import type { RecordLook } from '@/components/record/record-view'
import type { Activity } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'
import { activityFields } from './activity-fields'

/** How an activity's page and panel look: what was done, beside the story that it is part of. */
export const activityLook: RecordLook<'activity'> = {
  type: 'activity',
  permission: 'activities',
  fields: activityFields,
  facts: [
    {
      title: 'records.sections.activity',
      keys: ['subject', 'type', 'direction', 'body', 'outcome', 'sentiment'],
    },
    { title: 'records.sections.when', keys: ['occurredAt', 'durationMinutes', 'nextStep', 'followUpAt'] },
    { title: 'records.sections.relation', keys: ['contactId', 'companyId', 'leadId', 'dealId', 'ownerId', 'tags'] },
    { title: 'records.sections.record', keys: ['createdAt', 'updatedAt'] },
  ],
  subtitle: (activity) => <ActivitySubtitle activity={activity} />,
  tabs: (activity) =>
    aboutOf(activity)
      .slice(0, 1)
      .map(({ type, id, name }) => ({
        id: 'around',
        label: i18next.t('activities.around', { name }),
        content: <RecordStory home={{ type, id }} />,
      })),
}

/** The records that it was about, the one that decides who sees it first. */
const aboutOf = (activity: Activity) =>
  (['contact', 'lead', 'deal', 'company'] as const).flatMap((type) => {
    const named = activity[type]
    return named ? [{ type, id: named.id, name: named.name }] : []
  })

function ActivitySubtitle({ activity }: { activity: Activity }) {
  return (
    <>
      <FieldValue field={fieldOf(activityFields, 'type')} record={activity} />
      <FieldValue field={fieldOf(activityFields, 'occurredAt')} record={activity} />
      {aboutOf(activity).map(({ type, id, name }) => (
        <Link
          key={id}
          to={recordHref(type, id) ?? ''}
          className="truncate font-medium text-ink underline-offset-3 hover:underline"
        >
          {name}
        </Link>
      ))}
    </>
  )
}
