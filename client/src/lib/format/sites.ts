/** The lines that say something. */
export const sitesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The site that somebody means by an address of it: `www.example.com`, a whole link. Null: it is none. */
export function siteOf(typed: string): string | null {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
    const isSite = /^https?:$/.test(url.protocol) && url.username === '' && /^[a-z0-9[]/.test(url.hostname)
    return isSite && !/[\s,;]/.test(typed) ? url.origin : null
  } catch {
    return null
  }
}
