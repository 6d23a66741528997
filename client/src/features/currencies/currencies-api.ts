import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Currency, CurrencyInput, CurrencyRate, Page } from '@/lib/api/types'

const one = '/api/v1/currencies/{id}'

/** All currencies beside the organization's own, by code. */
export const currenciesQuery = queryOptions({
  queryKey: ['currency', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<Currency>>(api.GET('/api/v1/currencies', { params: { query: { pageSize: 100 } } }))).items,
})

/** New rates revalue the open deals, so what shows their worth is read anew too. */
export function useRatesChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['currency'] }),
      client.invalidateQueries({ queryKey: ['deal'] }),
    ])
}

export const createCurrency = (body: CurrencyInput): Promise<Currency> =>
  unwrap(api.POST('/api/v1/currencies', { body }))

export const changeRates = ({ id, version }: Currency, rates: readonly CurrencyRate[]): Promise<Currency> =>
  unwrap(api.PATCH(one, { params: { path: { id } }, headers: ifMatch(version), body: { rates: [...rates] } }))

export const deleteCurrency = ({ id, version }: Currency): Promise<void> =>
  unwrap(api.DELETE(one, { params: { path: { id } }, headers: ifMatch(version) }))

/** The rates with one more; another one of the same day gives way. */
export const withRate = (rates: readonly CurrencyRate[], rate: CurrencyRate): CurrencyRate[] => [
  rate,
  ...rates.filter(({ date }) => date !== rate.date),
]
