import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Confirm } from '@/components/ui/confirm'
import type { CustomField } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { usageQuery, useDeleteField } from './custom-fields-api'

/** Asks before a field goes, naming how many records hold a value of it. */
export function FieldDelete({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const { t } = useTranslation()
  const usage = useQuery(usageQuery(field.id))
  const remove = useDeleteField()
  const count = usage.data
  return (
    <Confirm
      open
      title={t('customFields.deleteTitle', { name: field.label })}
      action={t('customFields.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate(field, { onSettled: onClose })}
    >
      <p>
        {count === undefined
          ? t('states.loading')
          : count === 0
            ? t('customFields.unused')
            : t('customFields.used', { count, formatted: formatNumber(count) })}
      </p>
      <p className="mt-2">{t('customFields.canComeBack')}</p>
    </Confirm>
  )
}
