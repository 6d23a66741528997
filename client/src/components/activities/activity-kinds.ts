import {
  Activity,
  Handshake,
  LifeBuoy,
  Mail,
  MapPin,
  MessageSquare,
  Phone,
  Reply,
  Users,
  type LucideIcon,
} from 'lucide-react'

/** Each kind of activity with its sign: on the timeline, in the log. */
export const activityIcons = {
  call: Phone,
  email: Mail,
  meeting: Users,
  message: MessageSquare,
  visit: MapPin,
  support: LifeBuoy,
  sale: Handshake,
  followUp: Reply,
  other: Activity,
} as const satisfies Record<string, LucideIcon>

export type ActivityKind = keyof typeof activityIcons

export const activityKinds = Object.keys(activityIcons) as ActivityKind[]

/** What is logged from a record's header in two taps. */
export const quickKinds = ['call', 'email', 'meeting', 'message', 'visit'] as const
export type QuickKind = (typeof quickKinds)[number]
