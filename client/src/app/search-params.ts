/** What any page may carry in its address: a create form that is open, and what it begins with. */
export interface RootSearch {
  create?: string
  /** `companyId:<id>`: a field that the create form starts with. */
  with?: string
}

/** A list's address: search, sort and filters as the API names them, the view, and the record beside the list. */
export type ListSearch = Record<string, string | undefined>

type Raw = Record<string, unknown>

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

export const rootSearch = (raw: Raw): RootSearch => ({ create: text(raw.create), with: text(raw.with) })

/** Only a path of this app: an address from outside must not lead people elsewhere after sign-in. */
export const localPath = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined

/** The secret of a mailed link. */
export const tokenSearch = (raw: Raw): { token?: string } => {
  const token = text(raw.token)
  return token ? { token } : {}
}

/** Keeps every text parameter: which ones filter is for the list to know. */
export const listSearch = (raw: Raw): ListSearch =>
  Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => text(entry[1]) !== undefined))

/** Plain query strings (`?sort=-createdAt&tags=vip,partner`), readable and the same as the API's. */
export const parseSearch = (query: string): Raw => Object.fromEntries(new URLSearchParams(query))

export function stringifySearch(search: Raw): string {
  const entries = Object.entries(search).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [[key, value]] : [],
  )
  const query = new URLSearchParams(entries).toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return query === '' ? '' : `?${query}`
}
