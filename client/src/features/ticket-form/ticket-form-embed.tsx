import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ExternalLink, RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Switch } from '@/components/ui/switch'
import type { TicketForm } from '@/lib/api/types'
import { changeTicketForm, rotateTicketForm, ticketFormQuery } from './ticket-form-api'

/** Whether the form is there, its address, and the HTML that shows it on another page. */
export function TicketFormEmbed({ form }: { form: TicketForm }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const handlers = {
    onSuccess: (next: TicketForm) => {
      client.setQueryData(ticketFormQuery.queryKey, next)
      notify.done(t('settings.saved'))
    },
    onError: (error: unknown) => {
      notify.failed(t('settings.notChanged', { reason: problemText(error) }))
      void client.invalidateQueries({ queryKey: ticketFormQuery.queryKey })
    },
  }
  const turn = useMutation({
    mutationFn: (isActive: boolean) => changeTicketForm({ isActive }, form.version),
    ...handlers,
  })
  const rotate = useMutation({ mutationFn: rotateTicketForm, ...handlers })
  return (
    <SettingsGroup
      title={t('ticketForm.isActive')}
      text={t('ticketForm.isActiveText')}
      aside={
        <Switch
          aria-label={t('ticketForm.isActive')}
          checked={form.isActive}
          disabled={turn.isPending}
          onCheckedChange={(isActive) => turn.mutate(isActive)}
        />
      }
    >
      {form.isActive && (
        <>
          <div className="flex gap-2">
            <Input readOnly aria-label={t('ticketForm.address')} value={form.url} />
            <CopyButton text={form.url} />
          </div>
          <div className="flex gap-2">
            <Input readOnly aria-label={t('ticketForm.html')} value={form.snippet} className="font-mono text-xs" />
            <CopyButton text={form.snippet} label={t('ticketForm.copyHtml')} />
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <a
              href={form.url}
              target="_blank"
              rel="noreferrer"
              className="target inline-flex items-center gap-1.5 font-medium underline underline-offset-3"
            >
              <ExternalLink className="size-4" aria-hidden />
              {t('ticketForm.look')}
            </a>
            <span className="flex-1" />
            <Button icon={RotateCw} busy={rotate.isPending} onClick={() => rotate.mutate()}>
              {t('ticketForm.rotate')}
            </Button>
          </div>
          <p className="text-xs text-ink-2">{t('ticketForm.rotateText')}</p>
        </>
      )}
    </SettingsGroup>
  )
}
