import { useTranslation } from 'react-i18next'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import type { ImportProblem, ImportProblems } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { makeMissing, replaceValue, type Draft } from './import-plan'

interface ImportProblemListProps {
  problems: ImportProblems
  draft: Draft
  onDraft: (draft: Draft) => void
}

type Missing = NonNullable<ImportProblem['canCreate']>

/** Every problem with the way to mend it beside it. */
export function ImportProblemList({ problems, draft, onDraft }: ImportProblemListProps) {
  const { t } = useTranslation()
  const makeable = [
    ...new Set(problems.items.map(({ canCreate }) => canCreate).filter((one): one is Missing => one != null)),
  ]
  if (problems.items.length === 0) {
    return <p role="status">{t('imports.noProblems', { rows: formatNumber(problems.rowsChecked) })}</p>
  }
  return (
    <div className="space-y-3">
      <p role="status">
        {t('imports.problems', {
          refused: formatNumber(problems.rowsRefused),
          rows: formatNumber(problems.rowsChecked),
        })}
      </p>
      {makeable.length > 0 && (
        <fieldset className="flex flex-wrap gap-4">
          <legend className="sr-only">{t('imports.make')}</legend>
          {makeable.map((what) => (
            <label key={what} className="flex items-center gap-2">
              <Checkbox
                checked={draft.createMissing.includes(what)}
                onCheckedChange={(makes) => onDraft(makeMissing(draft, what, makes === true))}
              />
              {t(`imports.makes.${what}`)}
            </label>
          ))}
        </fieldset>
      )}
      <ul
        aria-label={t('imports.problemList')}
        className="divide-y divide-line rounded-lg border border-line bg-raised"
      >
        {problems.items.map((problem) => (
          <li
            key={`${problem.field} ${problem.value}`}
            className="grid grid-cols-1 items-center gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[1fr_16rem]"
          >
            <span className="min-w-0">
              <span className="block break-words">{problem.message}</span>
              <span className="num text-xs text-ink-2">
                {t('imports.inColumn', { column: problem.column, rows: formatNumber(problem.rows) })}
              </span>
            </span>
            <Mend problem={problem} draft={draft} onDraft={onDraft} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const keep = '(keep)'
const nothing = '(nothing)'

function Mend({ problem, draft, onDraft }: Omit<ImportProblemListProps, 'problems'> & { problem: ImportProblem }) {
  const { t } = useTranslation()
  const label = t('imports.insteadOf', { value: problem.value })
  if (problem.kind === 'ambiguous') {
    return (
      <Select
        label={label}
        value={draft.dateFormat ?? problem.suggestions[0] ?? ''}
        onChange={(dateFormat) => onDraft({ ...draft, dateFormat })}
        options={problem.suggestions.map((format) => ({ value: format, label: t('imports.readAs', { format }) }))}
      />
    )
  }
  if (problem.canCreate && draft.createMissing.includes(problem.canCreate)) {
    return <span className="text-xs text-ink-2">{t('imports.willBeMade')}</span>
  }
  const chosen = draft.valueMapping[problem.field]?.[problem.value]
  return (
    <Select
      label={label}
      value={chosen === undefined || chosen === problem.value ? keep : chosen === '' ? nothing : chosen}
      onChange={(value) =>
        onDraft(replaceValue(draft, problem, value === nothing ? '' : value === keep ? problem.value : value))
      }
      options={[
        { value: keep, label: t('imports.refuseRow') },
        { value: nothing, label: t('imports.leaveEmpty') },
        ...problem.suggestions.map((one) => ({ value: one, label: t('imports.useInstead', { value: one }) })),
      ]}
    />
  )
}
