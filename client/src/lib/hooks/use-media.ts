import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query matches now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** Where three columns have room beside the navigation. */
export const useIsWide = (): boolean => useMedia('(min-width: 1400px)')

/** Phones and narrow windows get cards, sheets and the bottom bar. Matches the `md` breakpoint of the styles. */
export const useIsPhone = (): boolean => useMedia('(max-width: 767px)')
