import { useEffect } from 'react'
import { currentCommands, type Command } from './command-registry'
import { isTyping, spellKey } from './keys'

/** How long the second key of `g d` may take. */
const sequenceMs = 1200

const ways = (command: Command) => command.keys?.split(', ') ?? []

function find(pressed: string, typing: boolean): Command | undefined {
  return currentCommands().findLast((command) => (!typing || command.whileTyping) && ways(command).includes(pressed))
}

const startsSequence = (pressed: string) =>
  currentCommands().some((command) => ways(command).some((way) => way.startsWith(`${pressed} `)))

/** Binds the keys of all current commands, once for the whole app. */
export function useKeyBindings(): void {
  useEffect(() => {
    let first: { key: string; at: number } | null = null

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      // Under a modal dialog the page is out of reach, so its keys are too.
      const modal = document.querySelector('[data-modal]')
      const typing = isTyping(event.target) || modal !== null
      const key = spellKey(event)
      if (!typing && first && Date.now() - first.at < sequenceMs) {
        const command = find(`${first.key} ${key}`, false)
        first = null
        if (command) {
          event.preventDefault()
          command.run()
          return
        }
      }
      const command = find(key, typing)
      if (command) {
        event.preventDefault()
        command.run()
      } else if (!typing && startsSequence(key)) {
        first = { key, at: Date.now() }
      }
    }

    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
