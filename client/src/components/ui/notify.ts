import { whenReleased } from './press'
import { toastPlace } from './toast-place'

/** How long an undo stays on offer. */
export const undoMs = 10_000

interface Undo {
  label: string
  run: () => void
}

const action = (offer: Undo | undefined) => (offer ? { action: { label: offer.label, onClick: offer.run } } : {})

async function messages() {
  const [sonner] = await Promise.all([import('sonner'), toastPlace.whenThere()])
  await whenReleased()
  return sonner
}

/** Short messages that pass by. A failure stays longer. */
export const notify = {
  done: (text: string, undo?: Undo): void => {
    void messages().then(({ toast }) => toast(text, { duration: undo ? undoMs : 4000, ...action(undo) }))
  },
  failed: (text: string, retry?: Undo): void => {
    void messages().then(({ toast }) => toast.error(text, { duration: 8000, ...action(retry) }))
  },
}
