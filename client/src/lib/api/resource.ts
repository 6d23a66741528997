import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from './client'
import type {
  Activity,
  ActivityInput,
  BulkRequest,
  BulkResponse,
  Campaign,
  CampaignInput,
  Company,
  CompanyInput,
  Contact,
  ContactInput,
  Deal,
  DealInput,
  Lead,
  LeadInput,
  Page,
  Product,
  ProductInput,
  RecordType,
  Task,
  TaskInput,
  Ticket,
  TicketInput,
} from './types'

/** Filters, sort and search as they stand in the address and in the API's query string. */
export type ListParams = Readonly<Record<string, string | undefined>>

/** Which record and input shape belongs to which type. */
export interface RecordShapes {
  contact: { record: Contact; input: ContactInput }
  company: { record: Company; input: CompanyInput }
  campaign: { record: Campaign; input: CampaignInput }
  lead: { record: Lead; input: LeadInput }
  deal: { record: Deal; input: DealInput }
  activity: { record: Activity; input: ActivityInput }
  task: { record: Task; input: TaskInput }
  product: { record: Product; input: ProductInput }
  ticket: { record: Ticket; input: TicketInput }
}

export type RecordOf<T extends RecordType> = RecordShapes[T]['record']
export type InputOf<T extends RecordType> = RecordShapes[T]['input']

const folders = {
  contact: 'contacts',
  company: 'companies',
  campaign: 'campaigns',
  lead: 'leads',
  deal: 'deals',
  activity: 'activities',
  task: 'tasks',
  product: 'products',
  ticket: 'tickets',
} as const satisfies Record<RecordType, string>

/** Every record resource answers alike, so the calls are written once against the first one's path. */
type Shape = '/api/v1/contacts'

/** The body of any of them, as the first one's path has it. */
type Body = ContactInput & Record<string, never>

export const pageSize = 60

/**
 * The calls that every record type has: list, read, create, change, delete, restore, bulk — with their cache keys.
 * Keys start with the type, so that one invalidation reaches all that shows such records.
 */
function defineResource<T extends RecordType>(type: T) {
  const list = `/api/v1/${folders[type]}` as Shape
  const one = `${list}/{id}` as const
  const at = (id: string) => ({ path: { id } })

  const page = (params: ListParams, cursor: string | null, size = pageSize): Promise<Page<RecordOf<T>>> => {
    const where = cursor ? { cursor } : { page: 1 }
    const query = { ...params, ...where, pageSize: size }
    return unwrap(api.GET(list, { params: { query: query } }))
  }

  const read = (id: string) => unwrap<RecordOf<T>>(api.GET(one, { params: at(id) }))

  return {
    type,
    keys: {
      all: [type] as const,
      lists: [type, 'list'] as const,
      one: (id: string) => [type, 'one', id] as const,
    },
    page,
    /** An endless list: the first page brings the count, the following ones go on by cursor. */
    list: (params: ListParams) =>
      infiniteQueryOptions({
        queryKey: [type, 'list', params] as const,
        queryFn: ({ pageParam }) => page(params, pageParam),
        initialPageParam: null as string | null,
        getNextPageParam: (last) => last.nextCursor,
      }),
    one: (id: string) =>
      queryOptions({
        queryKey: [type, 'one', id] as const,
        queryFn: () => read(id),
      }),
    read,
    create: (input: InputOf<T>, options: { allowDuplicate?: boolean; idempotencyKey: string }) =>
      unwrap<RecordOf<T>>(
        api.POST(list, {
          params: { query: options.allowDuplicate ? { allowDuplicate: true } : {} },
          headers: { 'Idempotency-Key': options.idempotencyKey },
          body: input as Body,
        }),
      ),
    change: (id: string, patch: Partial<InputOf<T>>, version?: number) =>
      unwrap<RecordOf<T>>(api.PATCH(one, { params: at(id), headers: ifMatch(version), body: patch as Body })),
    remove: (id: string) => unwrap(api.DELETE(one, { params: at(id) })),
    restore: (id: string) => unwrap<RecordOf<T>>(api.POST(`${one}/restore`, { params: at(id) })),
    bulk: (body: BulkRequest): Promise<BulkResponse> => unwrap(api.POST(`${list}/bulk`, { body })),
  }
}

export type Resource<T extends RecordType> = ReturnType<typeof defineResource<T>>

export const contacts = defineResource('contact')
export const companies = defineResource('company')
export const campaigns = defineResource('campaign')
export const leads = defineResource('lead')
export const deals = defineResource('deal')
export const activities = defineResource('activity')
export const tasks = defineResource('task')
export const products = defineResource('product')
export const tickets = defineResource('ticket')

const resources: { [T in RecordType]: Resource<T> } = {
  contact: contacts,
  company: companies,
  campaign: campaigns,
  lead: leads,
  deal: deals,
  activity: activities,
  task: tasks,
  product: products,
  ticket: tickets,
}

export const resourceOf = <T extends RecordType>(type: T): Resource<T> => resources[type]
