import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { segmentCatalogueQuery, segmentQuery } from '@/components/segments/segments-api'
import { QueryView } from '@/components/settings/query-view'
import { SegmentEditor } from './segment-editor'

/** A new segment. */
export function NewSegmentPage() {
  return (
    <QueryView query={useQuery(segmentCatalogueQuery)}>
      {({ entities }) => <SegmentEditor entities={entities} segment={null} />}
    </QueryView>
  )
}

/** A segment that is changed. */
export function ChangeSegmentPage() {
  const { id = '' } = useParams({ strict: false })
  const catalogue = useQuery(segmentCatalogueQuery)
  const query = useQuery(segmentQuery(id))
  return (
    <QueryView query={catalogue}>
      {({ entities }) => (
        <QueryView query={query}>
          {(segment) => <SegmentEditor key={segment.id} entities={entities} segment={segment} />}
        </QueryView>
      )}
    </QueryView>
  )
}
