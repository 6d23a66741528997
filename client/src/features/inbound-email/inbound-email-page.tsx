import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SettingsPage } from '@/components/settings/settings-page'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import type { InboundMailbox, InboundMailboxInput } from '@/lib/api/types'
import { changeMailbox, mailboxQuery, rotateKey } from './inbound-email-api'

/** Where mail comes in, and what becomes of it. */
export function InboundEmailPage() {
  const { t } = useTranslation()
  return (
    <SettingsPage title={t('inboundEmail.title')}>
      <p className="text-pretty text-ink-2">{t('inboundEmail.text')}</p>
      <QueryView query={useQuery(mailboxQuery)}>{(mailbox) => <Mailbox mailbox={mailbox} />}</QueryView>
    </SettingsPage>
  )
}

const strangers = ['ticket', 'contact', 'refuse'] as const
const customers = ['ticket', 'activity'] as const

function Mailbox({ mailbox }: { mailbox: InboundMailbox }) {
  const { t } = useTranslation()
  const id = useId()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [address, setAddress] = useState(mailbox.address ?? '')
  const took = (next: InboundMailbox) => {
    client.setQueryData(mailboxQuery.queryKey, next)
    notify.done(t('settings.saved'))
  }
  const failed = (error: unknown) => {
    notify.failed(t('settings.notChanged', { reason: problemText(error) }))
    void client.invalidateQueries({ queryKey: mailboxQuery.queryKey })
  }
  const change = useMutation({
    mutationFn: (patch: InboundMailboxInput) => changeMailbox(mailbox.version, patch),
    onSuccess: took,
    onError: failed,
  })
  const rotate = useMutation({ mutationFn: rotateKey, onSuccess: took, onError: failed })
  return (
    <>
      <SettingsGroup
        title={t('inboundEmail.hook')}
        text={t('inboundEmail.hookText')}
        aside={<CopyButton text={mailbox.url} />}
      >
        <Input readOnly aria-label={t('inboundEmail.hook')} value={mailbox.url} />
        <Button icon={RotateCw} busy={rotate.isPending} onClick={() => rotate.mutate()}>
          {t('inboundEmail.rotate')}
        </Button>
        <p className="text-xs text-ink-2">{t('inboundEmail.rotateText')}</p>
      </SettingsGroup>
      <SettingsGroup title={t('inboundEmail.address')} text={t('inboundEmail.addressText')}>
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            change.mutate({ address: address.trim() || null })
          }}
        >
          <Input
            type="email"
            aria-label={t('inboundEmail.address')}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <Button type="submit" busy={change.isPending}>
            {t('common.save')}
          </Button>
        </form>
      </SettingsGroup>
      <SettingsGroup title={t('inboundEmail.becomes')}>
        <div className="space-y-1.5">
          <label htmlFor={`${id}-customers`} className="font-medium">
            {t('inboundEmail.customers')}
          </label>
          <Select
            id={`${id}-customers`}
            label={t('inboundEmail.customers')}
            className="w-full"
            value={mailbox.customers}
            onChange={(value) => change.mutate({ customers: value as (typeof customers)[number] })}
            options={customers.map((value) => ({ value, label: t(`inboundEmail.customerMail.${value}`) }))}
          />
        </div>
        <div className="space-y-1.5">
          <label htmlFor={`${id}-strangers`} className="font-medium">
            {t('inboundEmail.strangers')}
          </label>
          <Select
            id={`${id}-strangers`}
            label={t('inboundEmail.strangers')}
            className="w-full"
            value={mailbox.strangers}
            onChange={(value) => change.mutate({ strangers: value as (typeof strangers)[number] })}
            options={strangers.map((value) => ({ value, label: t(`inboundEmail.strangerMail.${value}`) }))}
          />
        </div>
      </SettingsGroup>
    </>
  )
}
