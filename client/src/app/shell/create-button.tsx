import type { ComponentProps, ReactElement } from 'react'
import { FirstUse } from '@/components/ui/first-use'
import { useCreatable } from './use-create'

/** Puts the menu of what can be created on a button. Absent for those who may create nothing. */
export function CreateButton({
  trigger,
  side = 'bottom',
}: {
  trigger: ReactElement<ComponentProps<'button'>>
  side?: 'top' | 'bottom'
}) {
  if (useCreatable().length === 0) return null
  return (
    <FirstUse trigger={trigger} opens="menu" load={() => import('./create-menu')}>
      {({ CreateMenu }, opened) => <CreateMenu trigger={trigger} side={side} opened={opened} />}
    </FirstUse>
  )
}
