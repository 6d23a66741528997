import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Textarea } from '@/components/ui/input'
import type { Ticket } from '@/lib/api/types'
import { useTicketAct } from './tickets-api'

/** Asks how it was solved; the customer gets to read it. */
export function ResolveDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation()
  const act = useTicketAct()
  const app = useAppForm<{ resolution: string }>({
    schema: z.object({
      resolution: z
        .string()
        .max(10_000)
        .refine((text) => text.trim() !== '', { error: () => i18next.t('tickets.needResolution') }),
    }),
    defaultValues: { resolution: '' },
    draftKey: `ticket.resolve.${ticket.id}`,
    onSubmit: async ({ resolution }) => {
      await act.mutateAsync({ ticket, act: { do: 'resolve', resolution: resolution.trim() } })
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('tickets.resolveTitle', { number: ticket.number })}
      description={t(ticket.contact ? 'tickets.resolveText' : 'tickets.resolveTextAlone')}
      action={t('tickets.resolve')}
      labelOf={() => t('fields.resolution')}
      onClose={onClose}
    >
      <FormField form={app.form} name="resolution" label={t('fields.resolution')} required>
        {({ field, aria }) => <Textarea {...field} {...aria} rows={6} />}
      </FormField>
    </FormDialog>
  )
}
