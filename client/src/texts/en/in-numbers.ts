import { dashboard } from './dashboard'
import { forecast } from './forecast'
import { inRecords } from './in-records'

/** What the dashboard and the forecast say. They name fields of records, too. */
export const inNumbers = { ...inRecords, dashboard, forecast } as const
