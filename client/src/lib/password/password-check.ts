/** Why a password will be refused, as far as it can be told here; the server also knows the common ones. */
export type PasswordProblem = 'short' | 'long' | 'simple' | 'personal'

export interface PasswordCheck {
  problem: PasswordProblem | null
  /** Characters that are missing to the shortest password. */
  missing: number
  /** 0 (nothing) to 4 (strong). */
  level: 0 | 1 | 2 | 3 | 4
}

export const minPasswordLength = 12
export const maxPasswordLength = 128
const minDistinct = 5
/** Shorter names would refuse good passwords by chance. */
const minPersonal = 6
const goodLength = 16
const strongLength = 20

const squeeze = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Each character follows the one before by the same step: "abcdefghijkl", "123456789012". */
function isRun(text: string): boolean {
  const steps = Array.from(text.slice(1), (char, index) => {
    const step = char.charCodeAt(0) - text.charCodeAt(index)
    return step === -9 ? 1 : step
  })
  const [first = 2] = steps
  return Math.abs(first) <= 1 && steps.every((step) => step === first)
}

function problemOf(password: string, personal: readonly string[]): PasswordProblem | null {
  if (password.length < minPasswordLength) return 'short'
  if (password.length > maxPasswordLength) return 'long'
  const plain = password.toLowerCase()
  if (new Set(plain).size < minDistinct || isRun(plain)) return 'simple'
  const known = personal
    .flatMap((text) => [squeeze(text), squeeze(text.split('@')[0] ?? '')])
    .filter((part) => part.length >= minPersonal)
  return known.some((part) => squeeze(password).includes(part)) ? 'personal' : null
}

/**
 * What the server will say about a new password, told while it is typed.
 * @param personal What everybody knows of the person: e-mail, name, organization.
 */
export function checkPassword(password: string, personal: readonly string[] = []): PasswordCheck {
  const problem = problemOf(password, personal)
  const missing = Math.max(0, minPasswordLength - password.length)
  if (password === '') return { problem, missing, level: 0 }
  if (problem) return { problem, missing, level: 1 }
  return { problem, missing, level: password.length >= strongLength ? 4 : password.length >= goodLength ? 3 : 2 }
}
