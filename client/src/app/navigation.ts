import {
  Activity,
  Building2,
  ChartNoAxesColumn,
  ChartPie,
  Group,
  Handshake,
  House,
  LifeBuoy,
  ListTodo,
  Megaphone,
  Package,
  Settings,
  Sprout,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { RecordType } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'
import { registerRecordType } from '@/lib/records/record-types'

/** An entry of the sidebar and the bottom bar. A later feature adds its own here, and its record type below. */
export interface NavItem {
  to:
    | '/'
    | '/contacts'
    | '/companies'
    | '/leads'
    | '/deals'
    | '/campaigns'
    | '/activities'
    | '/tasks'
    | '/products'
    | '/tickets'
    | '/segments'
    | '/dashboard'
    | '/reports'
    | '/settings'
  label: TextKey
  icon: LucideIcon
  /** Second key after `g`. */
  key: string
  /** Stands at the lower end of the sidebar. */
  last?: boolean
  /** Has a place of its own in the bottom bar; the others are behind “More”. */
  thumb?: boolean
}

export const navigation: readonly NavItem[] = [
  { to: '/', label: 'nav.home', icon: House, key: 'h', thumb: true },
  { to: '/contacts', label: 'nav.contacts', icon: Users, key: 'c' },
  { to: '/companies', label: 'nav.companies', icon: Building2, key: 'o' },
  { to: '/leads', label: 'nav.leads', icon: Sprout, key: 'l' },
  { to: '/deals', label: 'nav.deals', icon: Handshake, key: 'd', thumb: true },
  { to: '/campaigns', label: 'nav.campaigns', icon: Megaphone, key: 'm' },
  { to: '/activities', label: 'nav.activities', icon: Activity, key: 'y' },
  { to: '/tasks', label: 'nav.tasks', icon: ListTodo, key: 't' },
  { to: '/tickets', label: 'nav.tickets', icon: LifeBuoy, key: 'k' },
  { to: '/products', label: 'nav.products', icon: Package, key: 'p' },
  { to: '/segments', label: 'nav.segments', icon: Group, key: 'e' },
  { to: '/dashboard', label: 'nav.dashboard', icon: ChartNoAxesColumn, key: 'a' },
  { to: '/reports', label: 'nav.reports', icon: ChartPie, key: 'r' },
  { to: '/settings', label: 'nav.settings', icon: Settings, key: 's', last: true },
]

/** What the create button offers, in its order. An activity is logged on the record that it is about. */
export const creatable: readonly RecordType[] = [
  'contact',
  'company',
  'lead',
  'deal',
  'task',
  'ticket',
  'campaign',
  'product',
]

registerRecordType({
  type: 'contact',
  icon: Users,
  one: 'records.contact.one',
  many: 'records.contact.many',
  path: '/contacts',
  permission: 'contacts',
})
registerRecordType({
  type: 'company',
  icon: Building2,
  one: 'records.company.one',
  many: 'records.company.many',
  path: '/companies',
  permission: 'companies',
})
registerRecordType({
  type: 'lead',
  icon: Sprout,
  one: 'records.lead.one',
  many: 'records.lead.many',
  path: '/leads',
  permission: 'leads',
})
registerRecordType({
  type: 'deal',
  icon: Handshake,
  one: 'records.deal.one',
  many: 'records.deal.many',
  path: '/deals',
  permission: 'deals',
})
registerRecordType({
  type: 'campaign',
  icon: Megaphone,
  one: 'records.campaign.one',
  many: 'records.campaign.many',
  path: '/campaigns',
  permission: 'campaigns',
})
registerRecordType({
  type: 'activity',
  icon: Activity,
  one: 'records.activity.one',
  many: 'records.activity.many',
  path: '/activities',
  permission: 'activities',
})
registerRecordType({
  type: 'task',
  icon: ListTodo,
  one: 'records.task.one',
  many: 'records.task.many',
  path: '/tasks',
  permission: 'tasks',
})
registerRecordType({
  type: 'product',
  icon: Package,
  one: 'records.product.one',
  many: 'records.product.many',
  path: '/products',
  permission: 'products',
})
registerRecordType({
  type: 'ticket',
  icon: LifeBuoy,
  one: 'records.ticket.one',
  many: 'records.ticket.many',
  path: '/tickets',
  permission: 'tickets',
})
