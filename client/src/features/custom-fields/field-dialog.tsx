import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ExtensibleType } from '@/components/fields/custom-fields'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { SwitchField } from '@/components/settings/switch-field'
import { Input, Textarea } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { CustomField } from '@/lib/api/types'
import { changeField, createField, useFieldsChanged } from './custom-fields-api'
import { fieldSchema, fieldTypes, inputOf, takesOptions, type FieldValues } from './field-schema'

/** Makes a field, or changes what may change about one. */
export function FieldDialog({
  entity,
  field: known,
  onClose,
}: {
  entity: ExtensibleType
  field: CustomField | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const changed = useFieldsChanged()
  const app = useAppForm<FieldValues>({
    schema: fieldSchema,
    defaultValues: {
      label: known?.label ?? '',
      key: known?.key ?? '',
      type: known?.type ?? 'text',
      options: known?.options.join('\n') ?? '',
      isRequired: known?.isRequired ?? false,
    },
    codes: { duplicate: 'key' },
    onSubmit: async (values) => {
      await (known ? changeField(known, inputOf(values, false)) : createField({ entity, ...inputOf(values, true) }))
      await changed()
      onClose()
    },
  })
  const type = useWatch({ control: app.form.control, name: 'type' })
  return (
    <FormDialog
      app={app}
      title={known ? t('customFields.editTitle', { name: known.label }) : t(`customFields.addTo.${entity}`)}
      {...(known ? { description: t('customFields.fixed', { key: known.key }) } : {})}
      action={t('settings.saveOne')}
      labelOf={(name) => t(`customFields.${name as 'label'}`)}
      onClose={onClose}
    >
      <FormField form={app.form} name="label" label={t('customFields.label')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
      </FormField>
      {!known && (
        <>
          <FormField
            form={app.form}
            name="type"
            label={t('customFields.type')}
            help={t(`customFields.typeHelp.${type}`)}
          >
            {({ field, aria }) => (
              <Select
                id={aria.id}
                label={t('customFields.type')}
                className="w-full"
                value={field.value}
                onChange={field.onChange}
                options={fieldTypes.map((one) => ({ value: one, label: t(`customFields.types.${one}`) }))}
              />
            )}
          </FormField>
          <FormField form={app.form} name="key" label={t('customFields.key')} help={t('customFields.keyHelp')}>
            {({ field, aria }) => <Input {...field} {...aria} maxLength={50} className="font-mono" />}
          </FormField>
        </>
      )}
      {takesOptions(type) && (
        <FormField
          form={app.form}
          name="options"
          label={t('customFields.options')}
          help={t(known ? 'customFields.optionsKept' : 'customFields.optionsHelp')}
          required
        >
          {({ field, aria }) => <Textarea {...field} {...aria} rows={6} />}
        </FormField>
      )}
      <SwitchField
        form={app.form}
        name="isRequired"
        label={t('customFields.isRequired')}
        help={t('customFields.requiredHelp')}
      />
    </FormDialog>
  )
}
