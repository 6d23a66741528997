import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { segmentCatalogueQuery, segmentQuery } from '@/components/segments/segments-api'
import { SegmentAway } from './segment-away'
import { SegmentEditor } from './segment-editor'

/** A new segment. */
export function NewSegmentPage() {
  const catalogue = useQuery(segmentCatalogueQuery)
  return catalogue.data ? (
    <SegmentEditor entities={catalogue.data.entities} segment={null} />
  ) : (
    <SegmentAway query={catalogue} />
  )
}

/** A segment that is changed. */
export function ChangeSegmentPage() {
  const { id = '' } = useParams({ strict: false })
  const catalogue = useQuery(segmentCatalogueQuery)
  const query = useQuery(segmentQuery(id))
  if (!catalogue.data) return <SegmentAway query={catalogue} />
  if (!query.data) return <SegmentAway query={query} />
  return <SegmentEditor key={query.data.id} entities={catalogue.data.entities} segment={query.data} />
}
