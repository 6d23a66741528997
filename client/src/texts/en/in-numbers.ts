import { dashboard } from './dashboard'
import { forecast } from './forecast'
import { inRecords } from './in-records'
import { dashboards, reports } from './reports'

/** What the dashboard, the forecast and reports say. They name fields of records, too. */
export const inNumbers = { ...inRecords, dashboard, dashboards, forecast, reports } as const
