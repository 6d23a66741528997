import { ClipboardPen } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { RecordType } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { activityIcons, quickKinds, type QuickKind } from './activity-kinds'

const LogDialog = lazy(() => import('./log-dialog').then((file) => ({ default: file.LogDialog })))

/** Logs what was done with a customer: a tap for the kind, one to save. */
export function QuickLog({ home, name }: { home: { type: RecordType; id: string }; name: string }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<QuickKind | null>(null)
  if (!useCan('activities.write')) return null
  return (
    <>
      <Menu trigger={<IconButton icon={ClipboardPen} label={t('activities.log')} />}>
        {quickKinds.map((one) => (
          <MenuItem key={one} icon={activityIcons[one]} onSelect={() => setKind(one)}>
            {t(`activities.kinds.${one}`)}
          </MenuItem>
        ))}
      </Menu>
      {kind && (
        <Suspense>
          <LogDialog home={home} name={name} kind={kind} onClose={() => setKind(null)} />
        </Suspense>
      )}
    </>
  )
}
