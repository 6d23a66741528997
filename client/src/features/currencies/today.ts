import { format } from 'date-fns'

/** The day on the viewer's calendar, as the API writes it. */
export const today = (): string => format(new Date(), 'yyyy-MM-dd')
