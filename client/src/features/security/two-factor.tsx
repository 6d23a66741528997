import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useProblemText } from '@/components/states/problem-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { meQuery, useMe } from '@/lib/session/me'
import { RecoveryCodes } from './recovery-codes'
import { sessionsQuery, setUpTwoFactor } from './security-api'
import { TwoFactorOff } from './two-factor-off'
import { TwoFactorSetUp } from './two-factor-set-up'

/** Sign-in with an authenticator app: set up in three steps, switched off by the password. */
export function TwoFactor() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const isOn = useMe()?.twoFactorEnabled ?? false
  const [codes, setCodes] = useState<string[] | null>(null)
  const [turningOff, setTurningOff] = useState(false)
  const setUp = useMutation({
    mutationFn: setUpTwoFactor,
    onError: (error) => notify.failed(problemText(error)),
  })
  const refresh = () => {
    setUp.reset()
    void client.invalidateQueries({ queryKey: meQuery.queryKey })
    void client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
  }
  const enabled = (made: string[]) => {
    setCodes(made)
    refresh()
  }
  return (
    <SettingsGroup
      title={t('security.twoFactor.title')}
      text={t('security.twoFactor.text')}
      aside={
        <>
          <Badge tone={isOn ? 'accent' : 'neutral'} dot>
            {t(isOn ? 'security.twoFactor.on' : 'security.twoFactor.off')}
          </Badge>
          {isOn && <Button onClick={() => setTurningOff(true)}>{t('security.twoFactor.turnOff')}</Button>}
          {!isOn && !setUp.data && (
            <Button icon={ShieldCheck} busy={setUp.isPending} onClick={() => setUp.mutate()}>
              {t('security.twoFactor.setUp')}
            </Button>
          )}
        </>
      }
    >
      {setUp.data && !isOn && <TwoFactorSetUp setup={setUp.data} onEnabled={enabled} onCancel={() => setUp.reset()} />}
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {turningOff && (
        <TwoFactorOff
          onClose={() => setTurningOff(false)}
          onDone={() => {
            setTurningOff(false)
            setCodes(null)
            refresh()
          }}
        />
      )}
    </SettingsGroup>
  )
}
