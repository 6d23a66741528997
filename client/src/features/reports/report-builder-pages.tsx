import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { reportQuery } from '@/components/reports/reports-api'
import { QueryView } from '@/components/settings/query-view'
import { draftOf, emptyDraft, isTemplate, templates } from './report-draft'
import { ReportBuilder } from './report-builder'

/** A new report, perhaps from one of the questions of everyday. */
export function NewReportPage() {
  const { from } = useSearch({ strict: false })
  return <ReportBuilder begin={isTemplate(from) ? templates[from] : emptyDraft} report={null} />
}

/** A report that is changed. */
export function ChangeReportPage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(reportQuery(id))
  return (
    <QueryView query={query}>
      {(report) => <ReportBuilder key={report.id} begin={draftOf(report)} report={report} />}
    </QueryView>
  )
}
