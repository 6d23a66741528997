import { Link } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonBase, buttonVariants } from '@/components/ui/button-style'
import type { RecordType } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { useCan } from '@/lib/session/me'

/** The way to bring records of this kind from a file. */
export function ImportLink({ type, phone = false }: { type: RecordType; phone?: boolean }) {
  const { t } = useTranslation()
  const allowed = useCan('imports.manage')
  if (!allowed || phone) return null
  return (
    <Link to="/imports" search={{ entity: type }} className={cx(buttonBase, buttonVariants.ghost, 'h-7 px-2 text-xs')}>
      <FileUp className="size-3.5 shrink-0" aria-hidden />
      {t('table.import')}
    </Link>
  )
}
