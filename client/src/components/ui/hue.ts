const hues = [25, 55, 85, 130, 167, 200, 235, 265, 300, 345]

/** A hue that stays the same for the same text, so that people and tags are told apart at a glance. */
export function hueOf(text: string): number {
  let hash = 0
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return hues[hash % hues.length] ?? 167
}

/** Ground and text of that hue, readable in light and dark. */
export const hueStyle = (text: string): { backgroundColor: string; color: string } => {
  const hue = hueOf(text)
  return {
    backgroundColor: `light-dark(oklch(0.93 0.045 ${hue}), oklch(0.33 0.055 ${hue}))`,
    color: `light-dark(oklch(0.4 0.1 ${hue}), oklch(0.88 0.07 ${hue}))`,
  }
}
