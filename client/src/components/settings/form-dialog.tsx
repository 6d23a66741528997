import { useId, type MouseEvent, type ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import type { AppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

interface FormDialogProps<T extends FieldValues> {
  app: AppForm<T>
  title: string
  description?: string
  /** What saving is called. */
  action: string
  danger?: boolean
  size?: 'md' | 'lg'
  labelOf: (name: string) => string
  onClose: () => void
  children: ReactNode
}

// Leaving a required field shows a message, which moves the button away from under the pointer before it is let go.
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** A form in a dialog, with cancel and save at its lower edge. A click beside it does not close it. */
export function FormDialog<T extends FieldValues>({
  app,
  title,
  description,
  action,
  danger = false,
  size = 'md',
  labelOf,
  onClose,
  children,
}: FormDialogProps<T>) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Dialog
      open
      sticky
      size={size}
      onClose={onClose}
      title={title}
      {...(description ? { description } : {})}
      footer={
        <>
          <Button onMouseDown={keepFocus} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} type="submit" form={id} busy={app.busy}>
            {action}
          </Button>
        </>
      }
    >
      <Form app={app} id={id} labelOf={labelOf}>
        {children}
      </Form>
    </Dialog>
  )
}
