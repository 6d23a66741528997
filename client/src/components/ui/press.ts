const watched = { capture: true, passive: true } as const
let released: Promise<void> = Promise.resolve()

document.addEventListener(
  'pointerdown',
  () => {
    released = new Promise((resolve) => {
      for (const end of ['pointerup', 'pointercancel'])
        document.addEventListener(end, () => resolve(), { ...watched, once: true })
    })
  },
  watched,
)

/** Waits until nobody presses: what comes under the pointer between press and release takes the click. */
export const whenReleased = (): Promise<void> => released
