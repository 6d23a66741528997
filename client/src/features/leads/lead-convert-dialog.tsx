import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { parseNumber } from '@/components/fields/field-change'
import { FormField } from '@/components/form/form-field'
import { CurrencyInput } from '@/components/form/regional-inputs'
import { optionalNumber } from '@/components/form/schema-parts'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { SwitchField } from '@/components/settings/switch-field'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import type { Lead, LeadConversionPreview } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'
import { conversionPreviewQuery, useConvertLead } from './lead-conversion-api'
import { LeadConversionPlan } from './lead-conversion-plan'

interface LeadConvertDialogProps {
  lead: Lead
  onClose: () => void
}

/** Shows what a lead becomes, asks about the deal, and converts it. */
export function LeadConvertDialog({ lead, onClose }: LeadConvertDialogProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(conversionPreviewQuery(lead.id))
  if (data) return <ConvertForm lead={lead} preview={data} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t('leads.convert.title', { name: lead.displayName })}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonLines />}
    </Dialog>
  )
}

interface ConvertValues {
  createDeal: boolean
  dealName: string
  amount: string
  currency: string
}

const schema = z.object({
  createDeal: z.boolean(),
  dealName: z.string().max(200),
  amount: optionalNumber.refine((text) => (parseNumber(text) ?? 0) >= 0, {
    error: () => i18next.t('leads.convert.negative'),
  }),
  currency: z.string(),
})

function ConvertForm({ lead, preview, onClose }: LeadConvertDialogProps & { preview: LeadConversionPreview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mutateAsync: convert } = useConvertLead()
  const { amount, currency, name } = preview.deal.record
  const app = useAppForm<ConvertValues>({
    schema,
    defaultValues: {
      createDeal: true,
      dealName: name,
      amount: amount === null ? '' : String(amount),
      currency: currency ?? '',
    },
    onSubmit: async (values) => {
      const { contact, deal } = await convert({ lead, input: inputOf(values) })
      notify.done(t('leads.convert.done', { name: lead.displayName }))
      const href = deal ? recordHref('deal', deal.id) : recordHref('contact', contact.id)
      onClose()
      if (href) void navigate({ to: href })
    },
  })
  const createDeal = useWatch({ control: app.form.control, name: 'createDeal' })
  const labels: Record<string, string> = {
    dealName: t('leads.convert.dealName'),
    amount: t('fields.amount'),
    currency: t('fields.currency'),
  }
  return (
    <FormDialog
      app={app}
      title={t('leads.convert.title', { name: lead.displayName })}
      description={t('leads.convert.text')}
      action={t('leads.convert.action')}
      labelOf={(key) => labels[key] ?? key}
      onClose={onClose}
    >
      <LeadConversionPlan preview={preview} createDeal={createDeal} />
      <SwitchField form={app.form} name="createDeal" label={t('leads.convert.createDeal')} />
      {createDeal && (
        <>
          <FormField form={app.form} name="dealName" label={t('leads.convert.dealName')}>
            {({ field, aria }) => <Input {...field} {...aria} />}
          </FormField>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField
              form={app.form}
              name="amount"
              label={t('fields.amount')}
              {...(amount === null ? {} : { help: t('leads.convert.amountHelp') })}
            >
              {({ field, aria }) => <Input {...field} {...aria} inputMode="decimal" />}
            </FormField>
            <FormField form={app.form} name="currency" label={t('fields.currency')}>
              {({ field, aria }) => <CurrencyInput {...field} {...aria} label={t('fields.currency')} />}
            </FormField>
          </div>
        </>
      )}
    </FormDialog>
  )
}

const inputOf = ({ createDeal, dealName, amount, currency }: ConvertValues) =>
  createDeal
    ? { createDeal, dealName: dealName.trim() || null, amount: parseNumber(amount), currency: currency || null }
    : { createDeal }
