import { Switch as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'

/** On or off, taking effect at once; give it `aria-label` or a `<label>`. */
export const Switch = (props: ComponentProps<typeof Radix.Root>) => (
  <Radix.Root
    className="relative h-5 w-9 shrink-0 rounded-full bg-control transition-colors before:absolute before:-inset-1 data-[state=checked]:bg-accent"
    {...props}
  >
    <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-surface shadow-card transition-transform data-[state=checked]:translate-x-4.5" />
  </Radix.Root>
)
