import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { PasswordInput } from './password-input'

it('is hidden until it is asked for', async () => {
  render(<PasswordInput aria-label="Password" />)
  const input = screen.getByLabelText('Password')
  expect(input).toHaveAttribute('type', 'password')
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }))
  expect(input).toHaveAttribute('type', 'text')
  expect(screen.getByRole('button', { name: 'Show password' })).toHaveAttribute('aria-pressed', 'true')
})

it('says that Caps Lock is on', async () => {
  render(<PasswordInput aria-label="Password" />)
  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Password'))
  await user.keyboard('{CapsLock}A')
  expect(screen.getByText('Caps Lock is on')).toBeVisible()
  await user.keyboard('{CapsLock}a')
  expect(screen.queryByText('Caps Lock is on')).not.toBeInTheDocument()
})
