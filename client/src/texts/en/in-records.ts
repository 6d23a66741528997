import { activities } from './activities'
import { board } from './board'
import { campaigns } from './campaigns'
import { charts } from './charts'
import { consents } from './consents'
import { deals } from './deals'
import { emails } from './emails'
import { choices, fields } from './fields'
import { files } from './files'
import { followUps } from './follow-ups'
import { leads } from './leads'
import { merged } from './merged'
import { notes } from './records'
import { recurrence } from './recurrence'
import { segmentBulk, segments } from './segments'
import { table } from './table'
import { tickets } from './tickets'

/** What lists, boards, pages and forms of records say. */
export const inRecords = {
  activities,
  board,
  campaigns,
  charts,
  choices,
  consents,
  deals,
  emails,
  fields,
  files,
  followUps,
  leads,
  merged,
  notes,
  recurrence,
  segmentBulk,
  segments,
  table,
  tickets,
} as const
