import { useId, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Input, Textarea } from '@/components/ui/input'
import type { FormValues, QuestionValues } from './lead-form-schema'

type LeadFormPreviewProps = Pick<FormValues, 'fields' | 'thankYouText'>

/** The form as a visitor meets it, to try out: it asks and thanks, and sends nothing. */
export function LeadFormPreview({ fields, thankYouText }: LeadFormPreviewProps) {
  const { t } = useTranslation()
  const id = useId()
  const [sent, setSent] = useState(false)
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.currentTarget.reset()
    setSent(true)
  }
  return (
    <section aria-labelledby={id} className="space-y-3">
      <div>
        <h2 id={id} className="text-base font-semibold">
          {t('leadForms.preview')}
        </h2>
        <p className="text-pretty text-ink-2">{t('leadForms.previewText')}</p>
      </div>
      <form
        aria-labelledby={id}
        onSubmit={send}
        onChange={() => setSent(false)}
        className="space-y-3 rounded-lg border border-line bg-sunken p-4"
      >
        {fields.map((question, index) => (
          <Question key={index} question={question} />
        ))}
        <Button type="submit" variant="primary">
          {t('leadForms.send')}
        </Button>
        <p role="status" className="break-words whitespace-pre-line">
          {sent && (thankYouText.trim() || t('leadForms.usualThanks'))}
        </p>
      </form>
    </section>
  )
}

const types = { email: 'email', phone: 'tel' } as const

function Question({ question: { label, target, required } }: { question: QuestionValues }) {
  const { t } = useTranslation()
  const shared = { required, name: target }
  return (
    <label className="block space-y-1">
      <span className="block font-medium break-words">{label.trim() || t('leadForms.newQuestion')}</span>
      {target === 'note' ? (
        <Textarea {...shared} />
      ) : (
        <Input {...shared} type={target === 'email' || target === 'phone' ? types[target] : 'text'} />
      )}
    </label>
  )
}
