/** A small turning ring. Says nothing to a screen reader: who shows it says what is awaited. */
export const Spinner = () => (
  <span
    aria-hidden
    className="size-3.5 shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent opacity-70"
  />
)
