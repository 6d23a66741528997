import { activities } from './activities'
import { auth } from './auth'
import { audit } from './audit'
import { board } from './board'
import { campaigns } from './campaigns'
import { choices, fields } from './fields'
import { common, forms, problems, states } from './common'
import { charts } from './charts'
import { currencies } from './currencies'
import { dashboard } from './dashboard'
import { dealReasons } from './deal-reasons'
import { deals } from './deals'
import { leadForms } from './lead-forms'
import { leadScoreRules } from './lead-score-rules'
import { leads } from './leads'
import { forecast } from './forecast'
import { home } from './home'
import { organization } from './organization'
import { outbox } from './outbox'
import { pipelines } from './pipelines'
import { profile } from './profile'
import { quotas } from './quotas'
import { records, timeline, notes } from './records'
import { security } from './security'
import { settings } from './settings'
import { keys, nav, notifications, palette, shell } from './shell'
import { table } from './table'
import { tags } from './tags'
import { tasks } from './tasks'
import { teams } from './teams'
import { today } from './today'
import { users } from './users'

/** Every English text of the client. Another language is an object of the same shape. */
export const en = {
  activities,
  auth,
  audit,
  board,
  campaigns,
  charts,
  choices,
  common,
  currencies,
  dashboard,
  dealReasons,
  deals,
  fields,
  forecast,
  forms,
  home,
  keys,
  leadForms,
  leadScoreRules,
  leads,
  nav,
  notes,
  notifications,
  organization,
  outbox,
  palette,
  pipelines,
  problems,
  profile,
  quotas,
  records,
  security,
  settings,
  shell,
  states,
  table,
  tags,
  tasks,
  teams,
  timeline,
  today,
  users,
} as const
