import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCaps } from '@/components/ui/key-caps'
import { Spinner } from '@/components/ui/spinner'
import { api, unwrap } from '@/lib/api/client'
import type { SearchHit } from '@/lib/api/types'
import { useCurrentCommands, type Command as AppCommand } from '@/lib/commands/command-registry'
import { useDebounced } from '@/lib/hooks/use-debounced'
import { useRecentRecords } from '@/lib/records/recent-records'
import { recordHref, recordType } from '@/lib/records/record-types'

const itemStyle =
  'target flex h-9 items-center gap-2.5 rounded-md px-2 text-sm select-none data-[selected=true]:bg-hover'
const groupStyle =
  '[&>[cmdk-group-heading]]:px-2 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-2xs [&>[cmdk-group-heading]]:font-medium [&>[cmdk-group-heading]]:text-ink-3'

const matches = (command: AppCommand, words: string) => {
  const text = `${command.label} ${command.keywords ?? ''}`.toLowerCase()
  return words.split(/\s+/).every((word) => text.includes(word))
}

/** Finds any record, goes anywhere, does anything that has a command. `>` leaves the records out. */
export function Palette({ start, onClose }: { start: string; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState(start)
  const onlyCommands = text.startsWith('>')
  const words = text.replace(/^>/, '').trim().toLowerCase()
  const q = useDebounced(onlyCommands ? '' : words, 60)
  const found = useQuery({
    queryKey: ['search', q],
    queryFn: () => unwrap<{ items: SearchHit[] }>(api.GET('/api/v1/search', { params: { query: { q } } })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const recent = useRecentRecords()
  const commands = useCurrentCommands().filter((command) => command.palette !== false && matches(command, words))
  const hits = q.length > 1 && !onlyCommands ? (found.data?.items ?? []) : []
  const waiting = q.length > 1 && found.isFetching

  const open = (href: string | null) => {
    if (!href) return
    onClose()
    void navigate({ to: href })
  }
  const run = (command: AppCommand) => {
    onClose()
    command.run()
  }

  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="animate-in fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          data-modal
          aria-describedby={undefined}
          className="animate-in fixed z-40 flex flex-col overflow-hidden bg-raised shadow-float outline-none max-md:inset-0 md:top-[12vh] md:left-1/2 md:w-[40rem] md:-translate-x-1/2 md:rounded-xl"
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <Command label={t('palette.title')} shouldFilter={false} loop className="flex min-h-0 flex-1 flex-col">
            <div className="flex items-center gap-2.5 border-b border-line px-4">
              {waiting ? <Spinner /> : <Search className="size-4 text-ink-3" aria-hidden />}
              <Command.Input
                autoFocus
                value={text}
                onValueChange={setText}
                onFocus={({ target }) => target.setSelectionRange(text.length, text.length)}
                placeholder={t('palette.placeholder')}
                className="h-12 flex-1 bg-transparent text-lg outline-none"
              />
              <Dialog.Close className="target text-xs text-ink-2 md:hidden">{t('common.close')}</Dialog.Close>
            </div>
            <Command.List className="min-h-0 flex-1 overflow-y-auto p-1.5 md:max-h-[26rem]">
              {hits.length === 0 && commands.length === 0 && !waiting && (
                <p className="py-8 text-center text-ink-2">{t('palette.none', { q: words })}</p>
              )}
              {hits.length > 0 && (
                <Command.Group heading={t('palette.records')} className={groupStyle}>
                  {hits.map((hit) => (
                    <Hit
                      key={hit.id}
                      value={hit.id}
                      type={hit.type}
                      title={hit.title}
                      subtitle={hit.subtitle}
                      onSelect={() => open(recordHref(hit.type, hit.id))}
                    />
                  ))}
                </Command.Group>
              )}
              {words === '' && !onlyCommands && recent.length > 0 && (
                <Command.Group heading={t('palette.recent')} className={groupStyle}>
                  {recent.map((one) => (
                    <Hit
                      key={one.id}
                      value={`recent ${one.id}`}
                      type={one.type}
                      title={one.title}
                      subtitle={null}
                      onSelect={() => open(recordHref(one.type, one.id))}
                    />
                  ))}
                </Command.Group>
              )}
              {commands.length > 0 && (
                <Command.Group heading={t('palette.commands')} className={groupStyle}>
                  {commands.map((command) => (
                    <Command.Item
                      key={command.id}
                      value={`command ${command.id}`}
                      onSelect={() => run(command)}
                      className={itemStyle}
                    >
                      {command.icon && <command.icon className="size-4 shrink-0 text-ink-3" aria-hidden />}
                      <span className="flex-1 truncate">{command.label}</span>
                      {command.keys && <KeyCaps keys={command.keys} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
            <p className="border-t border-line px-4 py-2 text-2xs text-ink-3 max-md:hidden">{t('palette.hint')}</p>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface HitProps {
  value: string
  type: string
  title: string
  subtitle: string | null | undefined
  onSelect: () => void
}

function Hit({ value, type, title, subtitle, onSelect }: HitProps): ReactNode {
  const { t } = useTranslation()
  const info = recordType(type)
  const Icon = info?.icon ?? Search
  return (
    <Command.Item value={value} onSelect={onSelect} className={itemStyle}>
      <Icon className="size-4 shrink-0 text-ink-3" aria-hidden />
      <span className="truncate font-medium">{title}</span>
      <span className="min-w-0 flex-1 truncate text-xs text-ink-2">{subtitle}</span>
      {info && <span className="text-2xs text-ink-3">{t(info.one)}</span>}
    </Command.Item>
  )
}
