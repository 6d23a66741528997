/** `https://www.Acme.com/x`, `acme.com/` and `ACME.com` are one domain: `acme.com`. */
export function tidyDomain(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
  return bare.split(/[/?#:]/)[0]?.replace(/\.$/, '') ?? ''
}

/** Where a link to a web address or bare domain leads; null for what must not be a link (`javascript:`). */
export function webHref(text: string): string | null {
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}
