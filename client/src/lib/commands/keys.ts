const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)

/** How a pressed key is spelled in the registry: `mod+k`, `shift+x`, `?`, `arrowdown`. */
export function spellKey(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const mod = isMac ? event.metaKey : event.ctrlKey
  const parts = [mod && 'mod', event.altKey && 'alt']
  // Shift is part of a sign such as `?`; it counts beside letters and named keys only.
  if (event.shiftKey && (/^[a-z]$/.test(key) || key.length > 1)) parts.push('shift')
  return [...parts.filter(Boolean), key].join('+')
}

/** Whether the key press belongs to a field that is being typed in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  enter: '↵',
  escape: 'Esc',
  shift: '⇧',
  alt: isMac ? '⌥' : 'Alt',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
}

/** The key caps to draw: one list for each way, one string for each key. `g d` and `mod+k` both give two caps. */
export const keyCaps = (keys: string): string[][] =>
  keys
    .split(', ')
    .map((way) => way.split(/[ +]/).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)))
