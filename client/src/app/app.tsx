import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { onSessionChange } from '@/lib/api/session'
import { queryClient } from '@/lib/query/query-client'
import { router } from './router'

export function App() {
  // Signed out here or in another tab: the guard of the current page decides again.
  useEffect(() => onSessionChange(() => void router.invalidate()), [])
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
