import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ApiError } from '@/lib/api/problem'
import { ErrorState } from './error-state'

describe('a part of the screen that could not be loaded', () => {
  it('names what the server refused', () => {
    const error = new ApiError(400, { code: 'validation', errors: { colour: ['There is no such field.'] } })
    render(<ErrorState error={error} />)

    expect(screen.getByRole('alert')).toHaveTextContent('colour There is no such field.')
  })
})
