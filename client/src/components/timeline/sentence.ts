import { useTranslation } from 'react-i18next'
import type { ToldItem } from './edits-as-one'

const named = 3

/** Who did it, and what: the sentence of the server, or for several edits one about all of them. */
export function useSentence(item: ToldItem, withRecord: boolean): { by: string | null; what: string } {
  const { t, i18n } = useTranslation()
  // The sentence names who did it; the name is set off, not told twice.
  const by = item.by && item.title.startsWith(item.by.displayName) ? item.by.displayName : null
  if (item.edits === 1 || !by) return { by, what: by ? item.title.slice(by.length).trim() : item.title }
  const labels = item.changes.slice(0, named).map(({ label }) => label)
  const rest = item.changes.length - labels.length
  const fields = new Intl.ListFormat(i18n.language).format([
    ...labels,
    ...(rest > 0 ? [t('timeline.more', { count: rest })] : []),
  ])
  const record = item.related.title
  return {
    by,
    what: withRecord && record ? t('timeline.editedOf', { fields, record }) : t('timeline.edited', { fields }),
  }
}
