const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** 1.4 MB, in the words of the person's language. */
export function fileSize(bytes: number, locale?: string): string {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step)
}
