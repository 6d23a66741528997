/** Answers that become a field of the lead; those to other questions become a note on it. */
export const leadAnswers = [
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'jobTitle',
  'industry',
  'region',
  'location',
  'interestedProducts',
] as const

/** Where an answer goes. */
export const targets = [...leadAnswers, 'note'] as const
export type Target = (typeof targets)[number]

/** The answers by which a lead can be called something: a form asks for one of them. */
export const tellWho: readonly string[] = ['name', 'firstName', 'lastName', 'email', 'phone', 'company']

export const targetOf = (name: string): Target => leadAnswers.find((answer) => answer === name) ?? 'note'

const taken = (name: string) => targetOf(name) !== 'note' || name === 'homepage_url' || name.startsWith('utm_')

/** A name for a question of one's own, from what it asks: Latin letters and digits, like no other in the form. */
export function questionName(label: string, others: readonly string[]): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '')
  const base = words === '' || taken(words) ? `question_${words}`.replace(/_$/, '') : words
  const used = new Set(others.map((name) => name.toLowerCase()))
  let name = base
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base}_${count}`
  return name
}
