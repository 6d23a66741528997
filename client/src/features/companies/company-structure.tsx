import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Network } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import type { HierarchyNode } from '@/lib/api/types'
import { hierarchyQuery } from './company-related-api'

/** The group a company belongs to: parents above, subsidiaries below. */
export function CompanyStructure({ id }: { id: string }) {
  const { t } = useTranslation()
  const query = useQuery(hierarchyQuery(id))
  if (query.isPending) return <SkeletonLines />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const { ancestors, name, children } = query.data
  if (ancestors.length === 0 && children.length === 0) {
    return <EmptyState icon={Network} title={t('records.structure.empty')} text={t('records.structure.emptyText')} />
  }
  const self = (
    <Node id={id} name={name} current={t('records.structure.current')}>
      {children.map((child) => (
        <Branch key={child.id} node={child} />
      ))}
    </Node>
  )
  // The ancestors come top first: each wraps what is below it.
  const tree = ancestors.reduceRight<ReactNode>(
    (inner, ancestor) => (
      <Node id={ancestor.id} name={ancestor.name}>
        {inner}
      </Node>
    ),
    self,
  )
  return <ul className="p-4 md:p-5">{tree}</ul>
}

const Branch = ({ node }: { node: HierarchyNode }) => (
  <Node id={node.id} name={node.name}>
    {node.children.map((child) => (
      <Branch key={child.id} node={child} />
    ))}
  </Node>
)

function Node({ id, name, current, children }: { id: string; name: string; current?: string; children?: ReactNode }) {
  return (
    <li>
      <span className={`flex min-h-8 items-center gap-2 rounded-md px-1.5 ${current ? 'bg-hover' : ''}`}>
        <Avatar name={name} size="xs" square />
        {current ? (
          <span className="truncate font-semibold">{name}</span>
        ) : (
          <Link to="/companies/$id" params={{ id }} className="truncate underline-offset-3 hover:underline">
            {name}
          </Link>
        )}
        {current && <Badge>{current}</Badge>}
      </span>
      {children && <ul className="ml-4 border-l border-line pl-3">{children}</ul>}
    </li>
  )
}
