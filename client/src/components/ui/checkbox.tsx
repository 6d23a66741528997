import { Check, Minus } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'

/** A check box without text; give it `aria-label` or a `<label>`. */
export function Checkbox({ checked, ...rest }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      checked={checked ?? false}
      className="group/check relative flex size-4 shrink-0 items-center justify-center rounded-sm border border-control bg-surface text-on-accent before:absolute before:-inset-1.5 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent"
      {...rest}
    >
      <Radix.Indicator>
        <Check className="size-3 group-data-[state=indeterminate]/check:hidden" strokeWidth={3} aria-hidden />
        <Minus className="size-3 group-data-[state=checked]/check:hidden" strokeWidth={3} aria-hidden />
      </Radix.Indicator>
    </Radix.Root>
  )
}
