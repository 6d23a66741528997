import { audit } from './audit'
import { cannedReplies } from './canned-replies'
import { currencies } from './currencies'
import { customFields } from './custom-fields'
import { dealReasons } from './deal-reasons'
import { emailTemplates } from './email-templates'
import { exports } from './exports'
import { imports } from './imports'
import { inboundEmail } from './inbound-email'
import { inRecords } from './in-records'
import { leadForms } from './lead-forms'
import { leadScoreRules } from './lead-score-rules'
import { leadSequences } from './lead-sequences'
import { organization } from './organization'
import { outbox } from './outbox'
import { pipelines } from './pipelines'
import { profile } from './profile'
import { quotas } from './quotas'
import { retention } from './retention'
import { security } from './security'
import { serviceLevels } from './service-levels'
import { ticketForm } from './ticket-form'
import { tags } from './tags'
import { teams } from './teams'
import { roles, users } from './users'

/** What the sections of the settings say. They name fields of records, too. */
export const inSettings = {
  ...inRecords,
  audit,
  cannedReplies,
  currencies,
  customFields,
  dealReasons,
  emailTemplates,
  exports,
  imports,
  inboundEmail,
  leadForms,
  leadScoreRules,
  leadSequences,
  organization,
  outbox,
  pipelines,
  profile,
  quotas,
  retention,
  roles,
  security,
  serviceLevels,
  tags,
  teams,
  ticketForm,
  users,
} as const
