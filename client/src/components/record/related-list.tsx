import { Link } from '@tanstack/react-router'
import { Avatar } from '@/components/ui/avatar'

interface RelatedRowProps {
  href: string
  title: string
  subtitle?: string | null | undefined
  square?: boolean
}

/** A related record in a list: its name and one line about it. */
export const RelatedRow = ({ href, title, subtitle, square = false }: RelatedRowProps) => (
  <li>
    <Link to={href} className="flex min-h-11 items-center gap-2.5 rounded-md px-2 py-1.5 hover:bg-hover">
      <Avatar name={title} size="sm" square={square} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{title}</span>
        {subtitle && <span className="block truncate text-xs text-ink-2">{subtitle}</span>}
      </span>
    </Link>
  </li>
)
