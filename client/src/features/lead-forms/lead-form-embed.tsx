import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { CopyButton } from '@/components/ui/copy-button'
import { inputStyle } from '@/components/ui/input'
import { cx } from '@/lib/class-names'
import type { LeadForm } from '@/lib/api/types'

interface LeadFormEmbedProps {
  form: LeadForm
  /** What is typed is not saved yet, so that the HTML lags behind. */
  stale: boolean
}

/** The HTML to put into a page. */
export function LeadFormEmbed({ form, stale }: LeadFormEmbedProps) {
  const { t } = useTranslation()
  return (
    <SettingsGroup
      title={t('leadForms.embed')}
      text={t('leadForms.embedText')}
      aside={<CopyButton text={form.snippet} label={t('leadForms.copy')} />}
    >
      {stale && <p className="text-xs text-warning">{t('leadForms.stale')}</p>}
      {!form.isActive && <p className="text-xs text-warning">{t('leadForms.offText')}</p>}
      <textarea
        readOnly
        rows={12}
        wrap="off"
        spellCheck={false}
        aria-label={t('leadForms.html')}
        value={form.snippet}
        className={cx('w-full resize-y py-2 font-mono text-xs max-md:text-xs', inputStyle)}
      />
      <p className="text-xs text-pretty text-ink-2">{t('leadForms.embedHelp')}</p>
    </SettingsGroup>
  )
}
