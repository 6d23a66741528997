import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Opened } from '@/components/ui/first-use'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useCreatable, useCreate } from './use-create'

/** What can be created. */
export function CreateMenu({
  trigger,
  side,
  opened,
}: {
  trigger: ReactElement
  side: 'top' | 'bottom'
  opened: Opened
}) {
  const { t } = useTranslation()
  const types = useCreatable()
  const create = useCreate()
  return (
    <Menu trigger={trigger} side={side} opened={opened}>
      {types.map((info) => (
        <MenuItem key={info.type} icon={info.icon} onSelect={() => create(info.type)}>
          {t(info.one)}
        </MenuItem>
      ))}
    </Menu>
  )
}
