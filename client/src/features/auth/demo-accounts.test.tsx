import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { DemoAccounts } from './demo-accounts'

it('offers each person of the demo with the role, and signs in by one click', async () => {
  const asha = { email: 'admin@demo.crm.example', password: 'public', role: 'admin' as const, displayName: 'Asha Rao' }
  const choose = vi.fn()
  render(<DemoAccounts accounts={[asha]} disabled={false} onChoose={choose} />)
  await userEvent.click(screen.getByRole('button', { name: /Asha Rao.*Administrator/ }))
  expect(choose).toHaveBeenCalledWith(asha)
})
