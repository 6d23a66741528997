import { expect, it } from 'vitest'
import { listSearch, parseSearch, stringifySearch } from './search-params'

it('writes addresses that people can read', () => {
  expect(stringifySearch({ tags: 'vip,partner', sort: '-createdAt', open: undefined, q: '' })).toBe(
    '?tags=vip,partner&sort=-createdAt',
  )
})

it('reads numbers and booleans as the text they are', () => {
  expect(parseSearch('?q=123&deleted=true')).toEqual({ q: '123', deleted: 'true' })
  expect(listSearch({ q: '123', empty: '', odd: 5 })).toEqual({ q: '123' })
})
