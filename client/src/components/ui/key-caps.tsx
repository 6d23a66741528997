import { keyCaps } from '@/lib/commands/keys'
import { cx } from '@/lib/class-names'

/** Draws keys as caps; of several ways only the first unless `all`. */
export function KeyCaps({ keys, all = false, inverted = false }: { keys: string; all?: boolean; inverted?: boolean }) {
  const ways = keyCaps(keys)
  return (
    <span className="inline-flex items-center gap-1.5 max-md:hidden">
      {(all ? ways : ways.slice(0, 1)).map((caps) => (
        <span key={caps.join()} className="inline-flex items-center gap-0.5">
          {caps.map((cap) => (
            <kbd
              key={cap}
              className={cx(
                'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm px-1 font-sans text-2xs',
                inverted ? 'bg-surface/20 text-surface' : 'border border-line bg-sunken text-ink-2',
              )}
            >
              {cap}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
