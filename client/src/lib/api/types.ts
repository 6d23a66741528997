import type { components } from './schema'

/** The one place that gives the generated schemas their names in the client. */
type Schemas = components['schemas']

/** A user by name. */
export type Person = Schemas['PersonRef']

/** One page of a list; `nextCursor` is null at the end, `totalCount` only known without a cursor. */
export interface Page<T> {
  items: T[]
  totalCount: number | null
  nextCursor: string | null
}

/** Record types that have pages today; later features add theirs here and in the record registry. */
export type RecordType =
  'contact' | 'company' | 'campaign' | 'lead' | 'deal' | 'activity' | 'task' | 'product' | 'ticket'

/** What every record has, whatever its type. */
export type RecordBase = Pick<
  Schemas['Contact'],
  'id' | 'version' | 'createdAt' | 'updatedAt' | 'createdBy' | 'ownerId' | 'owner' | 'tags' | 'deletedAt'
>

export type Contact = Schemas['Contact']
export type ContactInput = Schemas['ContactInput']
export type Company = Schemas['Company']
export type CompanyInput = Schemas['CompanyInput']

export type HierarchyNode = Schemas['CompanyNode']
export type CompanyHierarchy = Schemas['CompanyHierarchy']

export type Campaign = Schemas['Campaign']
export type CampaignInput = Schemas['CampaignInput']
export type CampaignStatus = Schemas['CampaignStatus']

export type Deal = Schemas['Deal']
export type DealInput = Schemas['DealInput']
export type DealBoard = Schemas['DealBoard']
export type DealLineItem = Schemas['DealLineItem']
export type DealMoveInput = Schemas['DealMoveInput']
export type Currency = Schemas['Currency']
export type CurrencyInput = Schemas['CurrencyInput']
export type CurrencyRate = Schemas['CurrencyRate']
export type Forecast = Schemas['Forecast']
export type ForecastGroup = Schemas['ForecastGroup']
export type ForecastPeriod = Schemas['ForecastPeriod']
export type ForecastSums = Schemas['ForecastSums']
export type Quota = Schemas['Quota']
export type QuotaInput = Schemas['QuotaInput']
export type CustomField = Schemas['CustomField']
export type CustomFieldInput = Schemas['CustomFieldInput']
export type DealReason = Schemas['DealReason']
export type DealReasonInput = Schemas['DealReasonInput']
export type Pipeline = Schemas['Pipeline']
export type PipelineInput = Schemas['PipelineInput']
export type StageKind = Schemas['StageKind']
export type DealStage = Schemas['Stage']
export type StageHistory = Schemas['StageHistory']

/** A file on a record. */
export type Attachment = Schemas['Attachment']

/** Mails to customers, and what comes in. */
export type Email = Schemas['Email']
export type EmailDraft = Schemas['EmailDraft']
export type EmailInput = Schemas['EmailInput']
export type EmailTemplate = Schemas['EmailTemplate']
export type EmailTemplateInput = Schemas['EmailTemplateInput']
export type InboundMailbox = Schemas['InboundMailbox']
export type InboundMailboxInput = Schemas['InboundMailboxInput']
export type Unsubscribe = Schemas['Unsubscribe']

export type Product = Schemas['Product']
export type ProductInput = Schemas['ProductInput']

export type Segment = Schemas['Segment']
export type SegmentInput = Schemas['SegmentInput']
export type SegmentCriteria = Schemas['SegmentCriteriaInput']
export type SegmentOp = Schemas['SegmentOp']
export type SegmentCatalogue = Schemas['SegmentCatalogue']
export type SegmentPreview = Schemas['SegmentPreview']
export type SegmentWhy = Schemas['SegmentWhy']
export type SegmentLogEntry = Schemas['SegmentLog']
export type SegmentUse = Schemas['SegmentUse']
export type RecordSegment = Schemas['RecordSegment']

export type Lead = Schemas['Lead']
export type LeadInput = Schemas['LeadInput']
export type LeadStage = Schemas['LeadStage']
export type LeadBoard = Schemas['LeadBoard']
export type LeadScoreRule = Schemas['LeadScoreRule']
export type LeadScoreRuleKey = Schemas['LeadScoreRuleKey']
export type LeadScoreRules = Schemas['LeadScoreRules']
export type LeadScoreRulesInput = Schemas['LeadScoreRulesInput']
export type LeadScores = Schemas['LeadScoreHistory']
export type LeadConversionInput = Schemas['LeadConversionInput']
export type LeadConversionPreview = Schemas['LeadConversionPreview']
export type LeadConversionStep = Schemas['LeadConversionStep']
export type LeadConversionResult = Schemas['LeadConversionResult']

/** A form on a web page: who sends it becomes a lead. */
export type LeadForm = Schemas['LeadForm']
export type LeadFormInput = Schemas['LeadFormInput']
export type LeadSource = Schemas['LeadSource']

/** A follow-up that is written down, and its run with one lead. */
export type LeadSequence = Schemas['LeadSequence']
export type LeadSequenceInput = Schemas['LeadSequenceInput']
export type LeadFollowUpStep = Schemas['LeadFollowUpStep']
export type LeadFollowUpInput = Schemas['LeadFollowUpInput']
export type LeadFollowUpResult = Schemas['LeadFollowUpResult']
export type LeadEnrolment = Schemas['LeadEnrolment']
export type LeadEnrolmentList = Schemas['LeadEnrolmentList']

export type Task = Schemas['Task']
export type TaskType = Schemas['TaskType']
export type TaskInput = Schemas['TaskInput']

/** What somebody has to do now, and why. */
/** The numbers of the dashboard. */
export type AnalyticsSummary = Schemas['AnalyticsSummary']
export type SalesAnalytics = Schemas['SalesAnalytics']
export type SalesChange = Schemas['SalesChange']
export type PipelineAnalytics = Schemas['PipelineAnalytics']
export type LeadAnalytics = Schemas['LeadAnalytics']
export type CampaignAnalytics = Schemas['CampaignAnalytics']
export type ActivityAnalytics = Schemas['ActivityAnalytics']
export type CustomerAnalytics = Schemas['CustomerAnalytics']
export type SupportAnalytics = Schemas['SupportAnalytics']
export type DealCount = Schemas['DealCount']

export type TodayQueue = Schemas['TodayQueue']
export type TodayItem = Schemas['TodayItem']
export type TodayKind = Schemas['TodayKind']

/** A customer's request, and what is written about it. */
export type Ticket = Schemas['Ticket']
export type TicketInput = Schemas['TicketInput']
export type TicketMessage = Schemas['TicketMessage']
export type TicketMessageInput = Schemas['TicketMessageInput']
export type TicketRelatives = Schemas['TicketRelatives']
export type MergedTicket = Schemas['MergedTicket']
export type SplitTicket = Schemas['SplitTicket']
export type TicketSplitInput = Schemas['TicketSplitInput']
export type TicketForm = Schemas['TicketForm']
export type TicketFormInput = Schemas['TicketFormInput']
export type TicketSurvey = Schemas['TicketSurvey']
export type FilledReplies = Schemas['FilledReplies']
export type CannedReply = Schemas['CannedReply']
export type CannedReplyInput = Schemas['CannedReplyInput']
export type ServiceLevels = Schemas['ServiceLevels']
export type ServiceLevelsInput = Schemas['ServiceLevelsInput']
export type OpenHours = Schemas['OpenHoursText']
export type Holiday = Schemas['Holiday']

export type Activity = Schemas['Activity']
export type ActivityInput = Schemas['ActivityInput']

export type Note = Schemas['Note']
export type NoteInput = Schemas['NoteInput']
export type Tag = Schemas['Tag']

/** A value that changed; `from` and `to` are whatever the field holds. */
export type TimelineChange = Schemas['FieldChange']
export type PutBackResult = Schemas['PutBackResult']
export type TimelineItem = Schemas['Timeline']
export type NotificationSettings = Schemas['NotificationSettings']
export type NotificationKind = Schemas['NotificationKind']
export type NotificationChannel = Schemas['NotificationChannel']
export type AppNotification = Schemas['Notification']
export type SearchHit = Schemas['SearchHit']
export type User = Schemas['User']
export type Organization = Schemas['Organization']
export type OrganizationInput = Schemas['OrganizationInput']
export type Me = Schemas['Profile']
export type Session = Schemas['SignInAnswer']

/** One of the people of the demo organization, whose passwords are public. */
export type DemoAccount = Schemas['DemoAccount']
export type Setup = Schemas['Setup']
export type Invitation = Schemas['Invitation']

/** The body of a bulk action on some records. */
export type BulkRequest = Schemas['BulkRequest']
export type BulkResponse = Schemas['BulkResult']

/** Who may do what in the organization. */
export type Role = Schemas['Role']
export type Team = Schemas['Team']
export type TeamInput = Schemas['TeamInput']
export type Report = Schemas['Report']
export type ReportInput = Schemas['ReportInput']
export type ReportQuestion = Schemas['ReportQuestion']
export type ReportResult = Schemas['ReportResult']
export type ReportCatalogue = Schemas['ReportCatalogue']
export type ReportSchedule = Schemas['ReportSchedule']
export type ReportScheduleInput = Schemas['ReportScheduleInput']
export type ReportChart = Schemas['ReportChart']
export type Dashboard = Schemas['Dashboard']
export type DashboardInput = Schemas['DashboardInput']
export type SavedView = Schemas['SavedView']
export type SavedViewInput = Schemas['SavedViewInput']

/** Two records that became one. */
export type Merge = Schemas['Merge']
/** The record that stayed, with the merge by which the other one comes back. */
export type Merged = Contact | Company | Ticket
/** What the erasure of a person takes, and the receipt of it. */
export type ErasurePreview = Schemas['ErasurePreview']
export type ErasureReceipt = Schemas['Erasure']
export type DuplicatePair = Schemas['DuplicatePair']
export type DuplicateRecord = Schemas['DuplicateRecord']
export type DuplicateCandidate = Schemas['DuplicateCandidate']

/** A file on its way into records. */
export type Import = Schemas['Import']
export type ImportDetail = Schemas['ImportDetail']
export type ImportMapping = Schemas['ImportMapping']
export type ImportMappingInput = Schemas['ImportMappingInput']
export type ImportPlan = Schemas['ImportPlan']
export type ImportProblem = Schemas['ImportProblem']
export type ImportProblems = Schemas['ImportProblems']

/** A list on its way into a file. */
export type Export = Schemas['Export']
export type ExportInput = Schemas['ExportInput']
export type TagInput = Schemas['TagInput']
export type UserInput = Schemas['UserInput']
export type ProfileInput = Schemas['ProfileInput']

/** The link that lets an invited person in; the server tells it once. */
export type InvitationLink = Schemas['InvitationLink']
export type InvitedUser = User & { invitation: InvitationLink | null }

/** A device that somebody is signed in on. */
export type SignedInDevice = Schemas['Session']
export type TwoFactorSetup = Schemas['TwoFactorSetup']
export type AuditEntry = Schemas['Audit']
export type OutboxMessage = Schemas['OutboxMessage']

export type Retention = Schemas['Retention']
export type RetentionInput = Schemas['RetentionInput']
export type RetentionLog = Schemas['RetentionLog']
export type RetentionPreview = Schemas['RetentionPreview']
export type RetentionSubject = Schemas['RetentionSubject']
export type RetentionTaken = Schemas['RetentionTaken']

export type Consent = Schemas['Consent']
export type ConsentHistory = Schemas['ConsentHistory']
export type ConsentHistoryItem = Schemas['ConsentHistoryItem']
