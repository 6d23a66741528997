import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Parts = typeof import('./palette')

/** The first of these tells that somebody is there, and may press Ctrl+K next. */
const signs = ['pointermove', 'pointerdown', 'keydown'] as const

/**
 * Shows the palette; its code is fetched once somebody moves. What is typed after Ctrl+K before it is there is kept for
 * it: no key may be lost, or reach the page below.
 */
export function PaletteHost({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [parts, setParts] = useState<Parts | null>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (parts) return
    const stop = new AbortController()
    const load = () => {
      stop.abort()
      void import('./palette').then(setParts)
    }
    for (const sign of signs) window.addEventListener(sign, load, { signal: stop.signal, capture: true })
    return () => stop.abort()
  }, [parts])

  const close = () => {
    setTyped('')
    onClose()
  }
  if (!open) return null
  if (parts) return <parts.Palette start={typed} onClose={close} />
  return <Waiting typed={typed} onType={setTyped} onClose={close} />
}

function Waiting(props: { typed: string; onType: (text: string) => void; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <input
      data-modal
      autoFocus
      aria-label={t('palette.title')}
      className="sr-only"
      value={props.typed}
      onChange={({ target }) => props.onType(target.value)}
      onKeyDown={({ key }) => key === 'Escape' && props.onClose()}
    />
  )
}
