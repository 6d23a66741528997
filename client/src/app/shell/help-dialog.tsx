import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/ui/dialog'
import { KeyCaps } from '@/components/ui/key-caps'
import { commandGroups, useCurrentCommands } from '@/lib/commands/command-registry'

/** The keys that work on this screen, from the registry that binds them. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const commands = useCurrentCommands().filter((command) => command.keys)
  const always = [
    { id: 'save', label: t('keys.save'), keys: 'mod+enter' },
    { id: 'close', label: t('keys.close'), keys: 'escape' },
  ]
  return (
    <Dialog open onClose={onClose} title={t('keys.title')} size="lg">
      <div className="gap-x-8 sm:columns-2">
        {commandGroups.map((group) => {
          const rows = [
            ...commands.filter((command) => command.group === group),
            ...(group === 'general' ? always : []),
          ]
          if (rows.length === 0) return null
          return (
            <section key={group} className="mb-5 break-inside-avoid">
              <h3 className="mb-1 text-xs font-semibold text-ink-3">{t(`keys.groups.${group}`)}</h3>
              <ul>
                {rows.map(({ id, label, keys }) => (
                  <li
                    key={id}
                    className="flex h-8 items-center justify-between gap-3 border-b border-line last:border-0"
                  >
                    <span className="truncate">{label}</span>
                    <KeyCaps keys={keys ?? ''} all />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
