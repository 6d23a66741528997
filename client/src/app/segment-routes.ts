import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { withTexts } from '@/lib/i18n/part-texts'

/** Records that belong together: their list, one of them, and its editor. */
export function segmentRoutes<P extends AnyRoute>(parent: P) {
  const segments = createRoute({
    getParentRoute: () => parent,
    path: '/segments',
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/segments/segments-page')),
      'SegmentsPage',
    ),
  })
  const newSegment = createRoute({
    getParentRoute: () => parent,
    path: '/segments/new',
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/segments/segment-editor-pages')),
      'NewSegmentPage',
    ),
  })
  const segment = createRoute({
    getParentRoute: () => parent,
    path: '/segments/$id',
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/segments/segment-page')),
      'SegmentPage',
    ),
  })
  const changeSegment = createRoute({
    getParentRoute: () => parent,
    path: '/segments/$id/change',
    component: lazyRouteComponent(
      () => withTexts('numbers', import('@/features/segments/segment-editor-pages')),
      'ChangeSegmentPage',
    ),
  })
  return [segments, newSegment, segment, changeSegment] as const
}
