import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { BareValue } from './bare-value'
import { conflictStore, type ConflictQuestion } from './conflict-store'

/** Two people changed the same field: shows before, theirs and mine for each, and lets one choose. */
export function ConflictDialog() {
  const question = useSyncExternalStore(conflictStore.subscribe, conflictStore.current)
  return question && <Choice question={question} />
}

function Choice({ question }: { question: ConflictQuestion }) {
  const { t } = useTranslation()
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(question.clashes.map(({ key }) => key)))
  const choose = (key: string, isMine: boolean) => {
    const next = new Set(mine)
    if (isMine) next.add(key)
    else next.delete(key)
    setMine(next)
  }
  return (
    <Dialog
      open
      sticky
      size="lg"
      onClose={() => question.answer(null)}
      title={t('records.conflict.title')}
      description={t('records.conflict.text', { name: question.title })}
      footer={
        <>
          <Button onClick={() => question.answer(null)}>{t('records.conflict.keepTheirs')}</Button>
          <Button variant="primary" onClick={() => question.answer([...mine])}>
            {t('records.conflict.apply')}
          </Button>
        </>
      }
    >
      <table className="w-full table-fixed text-left">
        <thead className="text-xs text-ink-2">
          <tr>
            {(['field', 'before', 'theirs', 'mine'] as const).map((head) => (
              <th key={head} scope="col" className="pb-2 font-medium">
                {t(`records.conflict.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.clashes.map(({ key, before, theirs, mine: own }) => {
            const field = question.fields.find((one) => one.key === key) ?? null
            const label = field ? t(field.label) : key
            return (
              <tr key={key} className="border-t border-line align-top">
                <th scope="row" className="py-2 pr-2 font-medium">
                  {label}
                </th>
                <td className="py-2 pr-2 text-ink-2">
                  <BareValue field={field} value={before} />
                </td>
                {([false, true] as const).map((isMine) => (
                  <td key={String(isMine)} className="py-1 pr-2">
                    <label className="flex min-h-8 items-center gap-2 rounded-md border border-line px-2 py-1 has-checked:border-accent has-checked:bg-accent-soft">
                      <input
                        type="radio"
                        className="accent-accent"
                        name={key}
                        checked={mine.has(key) === isMine}
                        onChange={() => choose(key, isMine)}
                        aria-label={`${label}: ${t(isMine ? 'records.conflict.mine' : 'records.conflict.theirs')}`}
                      />
                      <BareValue field={field} value={isMine ? own : theirs} />
                    </label>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Dialog>
  )
}
