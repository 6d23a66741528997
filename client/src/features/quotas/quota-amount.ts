/** Digits in groups of two or three, the last of three, as in 1,234,567 and 12,34,567. */
const grouped = /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/

/**
 * The amount that somebody typed: null for nothing, undefined for what is none. A comma only groups: 25,5 is refused
 * rather than taken for 255.
 */
export function amountOf(text: string): number | null | undefined {
  const typed = text.replaceAll(/[\s'’]/g, '')
  if (typed === '') return null
  const plain = grouped.test(typed) ? typed.replaceAll(',', '') : typed
  return /^\d{1,13}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}
