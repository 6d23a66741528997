import { useTranslation } from 'react-i18next'
import type { en } from '@/texts/en/en'

export type NumberName = keyof typeof en.dashboard.numbers

/** A number's name and definition. */
export function useTile() {
  const { t } = useTranslation()
  return (name: NumberName) => ({ label: t(`dashboard.numbers.${name}`), hint: t(`dashboard.hints.${name}`) })
}
