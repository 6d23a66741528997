import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { createReason, useReasonsChanged } from './deal-reasons-api'
import { reasonSchema, type ReasonValues } from './reason-schema'

/** Adds a reason and stays ready for the next one. */
export function NewReason({ kind }: { kind: 'won' | 'lost' }) {
  const { t } = useTranslation()
  const changed = useReasonsChanged()
  const app = useAppForm<ReasonValues>({
    schema: reasonSchema,
    defaultValues: { label: '' },
    judge: 'onSubmit',
    codes: { duplicate: 'label' },
    onSubmit: async ({ label }) => {
      await createReason({ kind, label: label.trim() })
      await changed()
      app.form.reset({ label: '' })
      app.form.setFocus('label')
    },
  })
  return (
    <Form app={app} labelOf={() => t(`dealReasons.new.${kind}`)}>
      <FormField form={app.form} name="label" label={t(`dealReasons.new.${kind}`)}>
        {({ field, aria }) => (
          <span className="flex gap-2">
            <Input {...field} {...aria} maxLength={200} placeholder={t(`dealReasons.example.${kind}`)} />
            <Button type="submit" busy={app.busy}>
              {t('common.add')}
            </Button>
          </span>
        )}
      </FormField>
    </Form>
  )
}
