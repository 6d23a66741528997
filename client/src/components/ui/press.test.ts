import { expect, it } from 'vitest'
import { whenReleased } from './press'

it('waits for the end of a press, and only for that', async () => {
  await whenReleased()
  document.dispatchEvent(new Event('pointerdown'))
  let released = false
  const waiting = whenReleased().then(() => (released = true))
  await Promise.resolve()
  expect(released).toBe(false)
  document.dispatchEvent(new Event('pointerup'))
  await waiting
  await whenReleased()
})
