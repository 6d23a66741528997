import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { CredentialsStep } from './credentials-step'
import type { Credentials } from './sign-in'
import { TwoFactorStep } from './two-factor-step'

/** E-mail and password, then the second factor where it is on; then on to where the person wanted to go. */
export function SignInPage() {
  const navigate = useNavigate()
  const { redirect } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const [proven, setProven] = useState<Credentials | null>(null)
  const goOn = () => navigate({ href: redirect ?? '/' })

  if (proven) {
    return <TwoFactorStep credentials={proven} onSignedIn={goOn} onBack={() => setProven(null)} />
  }
  return (
    <CredentialsStep
      email={email}
      onSignedIn={goOn}
      onCodeNeeded={(credentials) => {
        setEmail(credentials.email)
        setProven(credentials)
      }}
    />
  )
}
