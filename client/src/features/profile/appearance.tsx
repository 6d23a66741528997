import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { setTheme, themes, useTheme } from '@/lib/theme/theme'

const icons = { light: Sun, dark: Moon, system: Monitor }

/** Light, dark, or as the device: takes effect at once. */
export function Appearance() {
  const { t } = useTranslation()
  const theme = useTheme()
  return (
    <SettingsGroup title={t('profile.appearance')} text={t('profile.appearanceText')}>
      <fieldset className="grid grid-cols-3 gap-3">
        <legend className="sr-only">{t('shell.theme')}</legend>
        {themes.map((one) => {
          const Icon = icons[one]
          return (
            <label
              key={one}
              className="relative flex flex-col items-center gap-2 rounded-lg border border-line px-3 py-4 font-medium text-ink-2 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="theme"
                className="sr-only"
                checked={theme === one}
                onChange={() => setTheme(one)}
              />
              <Icon className="size-5" aria-hidden />
              {t(`shell.themes.${one}`)}
            </label>
          )
        })}
      </fieldset>
    </SettingsGroup>
  )
}
