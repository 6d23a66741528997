import { renderHook, act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heardOf, presenceMs, usePresent, type PresentMessage } from './presence'

const message = (byUserId: string, doing: PresentMessage['doing']): PresentMessage => ({
  type: 'ticket',
  id: 'one',
  byUserId,
  doing,
  at: '2026-11-30T10:00:00Z',
})

describe('who is at a record', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is known until they leave or are not heard of any more', () => {
    const { result } = renderHook(() => usePresent('ticket', 'one'))
    expect(result.current).toEqual([])
    act(() => heardOf(message('mia', 'reading')))
    act(() => heardOf(message('mia', 'replying')))
    act(() => heardOf(message('omar', 'reading')))
    expect(result.current).toEqual([
      { userId: 'mia', doing: 'replying' },
      { userId: 'omar', doing: 'reading' },
    ])
    act(() => heardOf(message('omar', 'gone')))
    expect(result.current).toEqual([{ userId: 'mia', doing: 'replying' }])
    act(() => void vi.advanceTimersByTime(presenceMs - 1))
    act(() => heardOf(message('mia', 'replying')))
    act(() => void vi.advanceTimersByTime(presenceMs - 1))
    expect(result.current).toHaveLength(1)
    act(() => void vi.advanceTimersByTime(1))
    expect(result.current).toEqual([])
  })
})
