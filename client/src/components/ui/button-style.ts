export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'

export const buttonVariants: Record<ButtonVariant, string> = {
  primary:
    'bg-accent text-on-accent shadow-card hover:brightness-110 active:brightness-95 data-[state=open]:brightness-95',
  secondary:
    'border border-line-strong bg-surface text-ink shadow-card hover:bg-sunken active:bg-pressed data-[state=open]:bg-pressed',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink active:bg-pressed data-[state=open]:bg-pressed',
  danger: 'bg-danger text-on-accent dark:text-canvas shadow-card hover:brightness-110',
}

export const buttonBase =
  'target inline-flex shrink-0 select-none items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50 disabled:pointer-events-none'
