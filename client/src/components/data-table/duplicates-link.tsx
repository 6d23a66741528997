import { Link } from '@tanstack/react-router'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hasDuplicates } from '@/components/merges/merges-api'
import { buttonBase, buttonVariants } from '@/components/ui/button-style'
import type { RecordType } from '@/lib/api/types'
import { cx } from '@/lib/class-names'

/** The way to records of this kind that are likely the same one. */
export function DuplicatesLink({ type, phone }: { type: RecordType; phone: boolean }) {
  const { t } = useTranslation()
  if (!hasDuplicates(type) || phone) return null
  return (
    <Link
      to={type === 'contact' ? '/contacts/duplicates' : '/companies/duplicates'}
      className={cx(buttonBase, buttonVariants.ghost, 'h-7 px-2 text-xs')}
    >
      <Copy className="size-3.5 shrink-0" aria-hidden />
      {t('records.merge.find')}
    </Link>
  )
}
