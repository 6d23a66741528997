import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { useCommands } from './command-registry'
import { useKeyBindings } from './use-key-bindings'

const run = { contacts: vi.fn(), create: vi.fn(), palette: vi.fn() }

function Screen() {
  useKeyBindings()
  useCommands([
    { id: 'contacts', label: 'Contacts', group: 'goTo', keys: 'g c', run: run.contacts },
    { id: 'create', label: 'Create', group: 'create', keys: 'c', run: run.create },
    { id: 'palette', label: 'Search', group: 'general', keys: '/, mod+k', whileTyping: true, run: run.palette },
  ])
  return <input aria-label="Name" />
}

it('tells a sequence from its last key', async () => {
  render(<Screen />)
  await userEvent.keyboard('gc')
  expect(run.contacts).toHaveBeenCalledOnce()
  expect(run.create).not.toHaveBeenCalled()
  await userEvent.keyboard('c')
  expect(run.create).toHaveBeenCalledOnce()
})

it('sleeps while somebody types, but for the palette key', async () => {
  run.create.mockClear()
  run.palette.mockClear()
  render(<Screen />)
  await userEvent.click(screen.getByLabelText('Name'))
  await userEvent.keyboard('c{Control>}k{/Control}')
  expect(run.create).not.toHaveBeenCalled()
  expect(run.palette).toHaveBeenCalledOnce()
})
