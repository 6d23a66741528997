import i18next from 'i18next'
import type { LeadSource } from '@/lib/api/types'
import { formatMoney, formatNumber } from '@/lib/format/regional'

export const formatDays = (value: number): string =>
  i18next.t('dashboard.days', { count: value, formatted: formatTenths(value) })

/** With one decimal at the most. */
export const formatTenths = (value: number): string => formatNumber(Math.round(value * 10) / 10)

export const formatHours = (value: number): string => i18next.t('dashboard.hours', { formatted: formatTenths(value) })

/** Money at a glance: from a thousand on, without the cents. */
export const formatAmount = (value: number): string => formatMoney(Math.abs(value) < 1000 ? value : Math.round(value))

/** A number that may have nothing to divide by. */
export const orDash = (value: number | null, format: (value: number) => string): string =>
  value === null ? '–' : format(value)

/** Where leads came from, in words. */
export const sourceName = (source: LeadSource | null): string =>
  source === null ? i18next.t('dashboard.unknown') : i18next.t(`choices.leadSource.${source}`)

/** What is called by free text, or that nobody said. */
export const nameOf = (name: string | null): string => name ?? i18next.t('dashboard.unknown')
