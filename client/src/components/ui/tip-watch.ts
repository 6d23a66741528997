/** How long the pointer rests on something before its tip shows. */
const restMs = 500
/** How soon after one tip the next shows at once, and how long one lasts on the way from its target to itself. */
const graceMs = 200
const gap = 6
const edge = 8

const tipOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null

const isBubble = (target: EventTarget | null) => target instanceof Element && target.closest('[role=tooltip]') !== null

/**
 * Says which element's tip is to show: what the pointer rests on, or what the keyboard's focus is on. Esc or
 * any other key, a press and scrolling put it away; the pointer may move onto the tip (WCAG 1.4.13).
 */
export function watchTips(show: (target: HTMLElement | null) => void): () => void {
  const watch = new AbortController()
  let aimed: HTMLElement | null = null
  let shown: HTMLElement | null = null
  let hiddenAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (wanted: HTMLElement | null) => {
    // What has opened something says enough, and the tip would cover it.
    const next = wanted?.ariaExpanded === 'true' ? null : wanted
    clearTimeout(timer)
    if (shown && !next) hiddenAt = performance.now()
    shown = next
    show(next)
  }
  const hide = () => set(null)
  const setIn = (next: HTMLElement | null, ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => set(next), ms)
  }

  const on = <K extends keyof DocumentEventMap>(name: K, handle: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, handle, { signal: watch.signal, capture: true, passive: true })

  on('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    if (isBubble(target)) {
      clearTimeout(timer)
      aimed = null
      return
    }
    const next = tipOf(target)
    if (next === aimed && (next || !shown)) return
    aimed = next
    const warm = shown !== null || performance.now() - hiddenAt < graceMs
    if (next) setIn(next, warm ? 0 : restMs)
    else setIn(null, graceMs)
  })
  on('focusin', ({ target }) => {
    const next = tipOf(target)
    if (next?.matches(':focus-visible')) set(next)
  })
  on('focusout', hide)
  on('pointerdown', hide)
  on('click', hide)
  on('scroll', hide)
  on('keydown', hide)

  return () => {
    watch.abort()
    clearTimeout(timer)
  }
}

const within = (value: number, max: number) => Math.max(edge, Math.min(value, max - edge))

/** Puts a tip at its side of the target, on the other side where there is no room, and always on the screen. */
export function placeTip(bubble: HTMLElement, target: HTMLElement): void {
  const at = target.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = bubble
  const right = target.dataset.tipSide === 'right'
  const left = right ? at.right + gap : at.left + (at.width - width) / 2
  const below = at.bottom + gap
  const above = at.top - gap - height
  const top = right ? at.top + (at.height - height) / 2 : below + height > window.innerHeight - edge ? above : below
  bubble.style.left = `${within(left, window.innerWidth - width)}px`
  bubble.style.top = `${within(top, window.innerHeight - height)}px`
}
