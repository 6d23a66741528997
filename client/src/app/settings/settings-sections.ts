import {
  Building2,
  FileClock,
  FileUp,
  Flame,
  Hourglass,
  Coins,
  Download,
  ListChecks,
  ListOrdered,
  Mail,
  MailPlus,
  MessageCircleQuestionMark,
  MessageSquareText,
  Timer,
  LockKeyhole,
  Milestone,
  PanelsTopLeft,
  Send,
  Tags,
  TextCursorInput,
  Target,
  UserRound,
  Users,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { TextKey } from '@/lib/i18n/text-key'
import type { SettingsPath } from './settings-path'

export const settingsGroups = ['you', 'organization', 'sales', 'support', 'data'] as const

/** A section of the settings. A later feature adds its own here, and its route in `settings-routes.ts`. */
export interface SettingsSection {
  to: SettingsPath
  group: (typeof settingsGroups)[number]
  label: TextKey
  hint: TextKey
  icon: LucideIcon
  /** Who has it; without one everybody. */
  permission?: string
  /** Words that find it in the palette besides its label. */
  keywords?: string
}

const all: readonly SettingsSection[] = [
  {
    to: '/settings/profile',
    group: 'you',
    label: 'settings.profile',
    hint: 'settings.hints.profile',
    icon: UserRound,
    keywords: 'name time zone language theme',
  },
  {
    to: '/settings/security',
    group: 'you',
    label: 'settings.security',
    hint: 'settings.hints.security',
    icon: LockKeyhole,
    keywords: 'two-factor 2fa authenticator sessions devices',
  },
  {
    to: '/settings/organization',
    group: 'organization',
    label: 'settings.organization',
    hint: 'settings.hints.organization',
    icon: Building2,
    permission: 'organization.manage',
    keywords: 'currency visibility demo registration',
  },
  {
    to: '/settings/users',
    group: 'organization',
    label: 'settings.users',
    hint: 'settings.hints.users',
    icon: Users,
    permission: 'users.manage',
    keywords: 'users invite roles colleagues',
  },
  {
    to: '/settings/teams',
    group: 'organization',
    label: 'settings.teams',
    hint: 'settings.hints.teams',
    icon: UsersRound,
    permission: 'teams.manage',
  },
  {
    to: '/settings/pipelines',
    group: 'sales',
    label: 'settings.pipelines',
    hint: 'settings.hints.pipelines',
    icon: Milestone,
    keywords: 'stages deals probability sales process',
  },
  {
    to: '/settings/deal-reasons',
    group: 'sales',
    label: 'settings.dealReasons',
    hint: 'settings.hints.dealReasons',
    icon: ListChecks,
    keywords: 'won lost loss win close',
  },
  {
    to: '/settings/currencies',
    group: 'sales',
    label: 'settings.currencies',
    hint: 'settings.hints.currencies',
    icon: Coins,
    keywords: 'money exchange rate rates foreign',
  },
  {
    to: '/settings/quotas',
    group: 'sales',
    label: 'settings.quotas',
    hint: 'settings.hints.quotas',
    icon: Target,
    keywords: 'targets goals forecast',
  },
  {
    to: '/settings/lead-score-rules',
    group: 'sales',
    label: 'settings.leadScoreRules',
    hint: 'settings.hints.leadScoreRules',
    icon: Flame,
    keywords: 'rules points hot warm cold temperature grade',
  },
  {
    to: '/settings/lead-forms',
    group: 'sales',
    label: 'settings.leadForms',
    hint: 'settings.hints.leadForms',
    icon: PanelsTopLeft,
    keywords: 'website embed html contact capture',
  },
  {
    to: '/settings/lead-sequences',
    group: 'sales',
    label: 'settings.leadSequences',
    hint: 'settings.hints.leadSequences',
    icon: ListOrdered,
    keywords: 'cadence steps tasks plan leads',
  },
  {
    to: '/settings/service-levels',
    group: 'support',
    label: 'settings.serviceLevels',
    hint: 'settings.hints.serviceLevels',
    icon: Timer,
    permission: 'serviceLevels.manage',
    keywords: 'sla business hours holidays response resolution satisfaction tickets',
  },
  {
    to: '/settings/canned-replies',
    group: 'support',
    label: 'settings.cannedReplies',
    hint: 'settings.hints.cannedReplies',
    icon: MessageSquareText,
    permission: 'cannedReplies.manage',
    keywords: 'templates macros answers tickets merge fields',
  },
  {
    to: '/settings/ticket-form',
    group: 'support',
    label: 'settings.ticketForm',
    hint: 'settings.hints.ticketForm',
    icon: MessageCircleQuestionMark,
    permission: 'ticketForms.manage',
    keywords: 'public web form help embed iframe contact support tickets',
  },
  {
    to: '/settings/email-templates',
    group: 'sales',
    label: 'settings.emailTemplates',
    hint: 'settings.hints.emailTemplates',
    icon: Mail,
    permission: 'emailTemplates.manage',
    keywords: 'mail newsletter merge fields marketing',
  },
  {
    to: '/settings/inbound-email',
    group: 'organization',
    label: 'settings.inboundEmail',
    hint: 'settings.hints.inboundEmail',
    icon: MailPlus,
    permission: 'organization.manage',
    keywords: 'mail webhook postmark sendgrid tickets answers',
  },
  {
    to: '/settings/custom-fields',
    group: 'data',
    label: 'settings.customFields',
    hint: 'settings.hints.customFields',
    icon: TextCursorInput,
    permission: 'customFields.manage',
    keywords: 'custom fields properties attributes columns',
  },
  {
    to: '/settings/tags',
    group: 'data',
    label: 'settings.tags',
    hint: 'settings.hints.tags',
    icon: Tags,
    permission: 'tags.manage',
    keywords: 'merge rename colour',
  },
  {
    to: '/imports',
    group: 'data',
    label: 'settings.imports',
    hint: 'settings.hints.imports',
    icon: FileUp,
    permission: 'imports.manage',
    keywords: 'upload csv excel xlsx file migrate',
  },
  {
    to: '/settings/exports',
    group: 'data',
    label: 'settings.exports',
    hint: 'settings.hints.exports',
    icon: Download,
    permission: 'exports.manage',
    keywords: 'download csv excel xlsx json file',
  },
  {
    to: '/settings/retention',
    group: 'data',
    label: 'settings.retention',
    hint: 'settings.hints.retention',
    icon: Hourglass,
    permission: 'retention.manage',
    keywords: 'privacy gdpr erase delete keep months recycle bin legal hold',
  },
  {
    to: '/settings/audit',
    group: 'data',
    label: 'settings.audit',
    hint: 'settings.hints.audit',
    icon: FileClock,
    permission: 'audit.read',
    keywords: 'history log changes',
  },
  {
    to: '/settings/outbox',
    group: 'data',
    label: 'settings.outbox',
    hint: 'settings.hints.outbox',
    icon: Send,
    permission: 'organization.manage',
    keywords: 'outbox mail queue',
  },
]

/** The sections that somebody with these permissions has. */
export const sectionsFor = (permissions: readonly string[]): SettingsSection[] =>
  all.filter(({ permission }) => permission === undefined || permissions.includes(permission))

export const sectionAt = (pathname: string): SettingsSection | undefined => all.find(({ to }) => pathname === to)
