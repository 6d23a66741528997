/** The `@…` that is being typed at the caret, if any. */
export interface TypedMention {
  /** Where the `@` stands. */
  start: number
  text: string
}

/** Finds the mention at the caret: an `@` at a word's beginning, then at most two words. */
export function typedMention(text: string, caret: number): TypedMention | null {
  const before = text.slice(0, caret)
  const match = /(?:^|[\s(])@([\p{L}\p{M}'.-]*(?: [\p{L}\p{M}'.-]*)?)$/u.exec(before)
  if (!match) return null
  const typed = match[1] ?? ''
  return { start: caret - typed.length - 1, text: typed }
}

interface Person {
  id: string
  displayName: string
}

/** Puts a person's name in the place of what was typed, and tells where the caret goes. */
export function completeMention(
  text: string,
  mention: TypedMention,
  caret: number,
  person: Person,
): { text: string; caret: number } {
  const inserted = `@${person.displayName} `
  return {
    text: text.slice(0, mention.start) + inserted + text.slice(caret),
    caret: mention.start + inserted.length,
  }
}

/** The people whom a text mentions by their whole name. */
export const mentionedIn = (text: string, people: readonly Person[]): string[] =>
  people.filter(({ displayName }) => text.includes(`@${displayName}`)).map(({ id }) => id)
