import { useQueryClient } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SwitchField } from '@/components/settings/switch-field'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import type { ServiceLevels } from '@/lib/api/types'
import { weekdays } from '@/lib/regional/weekdays'
import { changeServiceLevels, readServiceLevels, serviceLevelsQuery } from './service-levels-api'
import {
  labelOf,
  levelsFields,
  levelsPatch,
  levelsRecord,
  levelsSchema,
  priorities,
  withoutVersion,
  type LevelsRecord,
  type LevelsValues,
} from './service-levels-values'

type LevelsForm = UseFormReturn<LevelsValues>

/** All of it, saved together. */
export function ServiceLevelsForm({ levels, canChange }: { levels: ServiceLevels; canChange: boolean }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const keep = (saved: ServiceLevels) => {
    client.setQueryData(serviceLevelsQuery.queryKey, saved)
    return levelsRecord(saved)
  }
  const edit = useEditForm<LevelsRecord, LevelsValues>({
    record: levelsRecord(levels),
    valuesOf: withoutVersion,
    schema: levelsSchema,
    draftKey: 'serviceLevels',
    fields: levelsFields,
    title: t('serviceLevels.title'),
    change: async (patch, version) => keep(await changeServiceLevels(levelsPatch(patch), version)),
    read: async () => levelsRecord(await readServiceLevels()),
    onSaved: () => notify.done(t('settings.saved')),
  })
  const { form } = edit.app
  return (
    <Form app={edit.app} className="space-y-8" labelOf={labelOf}>
      <SettingsGroup title={t('serviceLevels.levels')} text={t('serviceLevels.levelsText')}>
        <ul className="space-y-4">
          {priorities.map((priority) => (
            <li key={priority} className="grid items-end gap-3 sm:grid-cols-[7rem_1fr_1fr]">
              <span className="font-medium sm:pb-1.5">{t(`choices.priority.${priority}`)}</span>
              {(['response', 'resolution'] as const).map((target) => (
                <FormField
                  key={target}
                  form={form}
                  name={`levels.${priority}.${target}`}
                  label={t(`serviceLevels.${target}`)}
                >
                  {({ field, aria }) => <Input {...field} {...aria} inputMode="decimal" />}
                </FormField>
              ))}
            </li>
          ))}
        </ul>
      </SettingsGroup>
      <SettingsGroup title={t('serviceLevels.hours')} text={t('serviceLevels.hoursText', { zone: levels.timeZone })}>
        <ul className="divide-y divide-line border-y border-line">
          {weekdays.map((day, index) => (
            <Day key={day} form={form} index={index} day={day} />
          ))}
        </ul>
      </SettingsGroup>
      <Holidays form={form} canChange={canChange} />
      <SettingsGroup title={t('serviceLevels.satisfaction')}>
        <SwitchField
          form={form}
          name="asksForRating"
          label={t('serviceLevels.asks')}
          help={t('serviceLevels.asksText')}
        />
      </SettingsGroup>
      {canChange && <SaveBar edit={edit} />}
    </Form>
  )
}

function Day({ form, index, day }: { form: LevelsForm; index: number; day: (typeof weekdays)[number] }) {
  const { t } = useTranslation()
  const isOpen = useWatch({ control: form.control, name: `hours.${index}.isOpen` })
  return (
    <li className="grid min-h-14 items-center gap-3 py-2 sm:grid-cols-[1fr_8rem_8rem]">
      <SwitchField form={form} name={`hours.${index}.isOpen`} label={t(`weekdays.${day}`)} />
      {isOpen &&
        (['from', 'to'] as const).map((end) => (
          <FormField key={end} form={form} name={`hours.${index}.${end}`} label={t(`serviceLevels.${end}`)}>
            {({ field, aria }) => <Input {...field} {...aria} type="time" required />}
          </FormField>
        ))}
    </li>
  )
}

function Holidays({ form, canChange }: { form: LevelsForm; canChange: boolean }) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'holidays' })
  return (
    <SettingsGroup title={t('serviceLevels.holidays')} text={t('serviceLevels.holidaysText')}>
      <ul className="space-y-3">
        {fields.map(({ id }, index) => (
          <li key={id} className="flex items-end gap-2">
            <div className="w-40 shrink-0">
              <FormField form={form} name={`holidays.${index}.date`} label={t('serviceLevels.date')}>
                {({ field, aria }) => <Input {...field} {...aria} type="date" />}
              </FormField>
            </div>
            <div className="min-w-0 flex-1">
              <FormField form={form} name={`holidays.${index}.name`} label={t('serviceLevels.name')}>
                {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
              </FormField>
            </div>
            {canChange && (
              <IconButton icon={Trash2} label={t('serviceLevels.removeHoliday')} onClick={() => remove(index)} />
            )}
          </li>
        ))}
      </ul>
      {canChange && (
        <Button icon={Plus} onClick={() => append({ date: '', name: '' })}>
          {t('serviceLevels.addHoliday')}
        </Button>
      )}
    </SettingsGroup>
  )
}
