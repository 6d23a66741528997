import { describe, expect, it } from 'vitest'
import { completeMention, mentionedIn, typedMention } from './mention'

const mia = { id: 'm', displayName: 'Mia Chen' }

describe('a mention', () => {
  it('begins with @ at the start of a word', () => {
    expect(typedMention('ask @Mi', 7)).toEqual({ start: 4, text: 'Mi' })
    expect(typedMention('mail me@mi', 10)).toBeNull()
  })

  it('may hold a first and a last name', () => {
    expect(typedMention('@Mia Ch', 7)).toEqual({ start: 0, text: 'Mia Ch' })
    expect(typedMention('@Mia Chen is here', 17)).toBeNull()
  })

  it('is completed where it stands', () => {
    expect(completeMention('ask @Mi today', { start: 4, text: 'Mi' }, 7, mia)).toEqual({
      text: 'ask @Mia Chen  today',
      caret: 14,
    })
  })

  it('is found again in the saved text', () => {
    expect(mentionedIn('thanks @Mia Chen!', [mia, { id: 'o', displayName: 'Omar' }])).toEqual(['m'])
  })
})
