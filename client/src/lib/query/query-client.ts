import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '@/lib/api/problem'

/** The answers worth asking again for: the server was out of reach or hiccuped, not one that it decided. */
const isPassing = (error: Error) => !(error instanceof ApiError) || error.status === 0 || error.status >= 500

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Live updates say when something changed; a minute only bounds how long a missed one can last.
      staleTime: 60_000,
      gcTime: 15 * 60_000,
      retry: (count, error) => count < 2 && isPassing(error),
    },
  },
})
