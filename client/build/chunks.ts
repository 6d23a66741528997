interface Chunk {
  name: string
  test: RegExp
  minShareCount?: number
}

const packages = (...names: string[]) => new RegExp(`/node_modules/(${names.join('|')})/`)

/** What several pages share, in few files: each file costs a request, and small ones compress badly. */
export const chunks: Chunk[] = [
  {
    name: 'base',
    test: packages(
      'react',
      'react-dom',
      'scheduler',
      'use-sync-external-store',
      'i18next',
      'react-i18next',
      'openapi-fetch',
      '@tanstack/(history|query-core|react-query|react-router|react-store|router-core|store)',
    ),
  },
  {
    name: 'floating',
    test: packages(
      '@floating-ui',
      '@radix-ui/primitive',
      '@radix-ui/react-(arrow|collection|compose-refs|context|direction|dismissable-layer|dropdown-menu|focus-guards)',
      '@radix-ui/react-(focus-scope|id|menu|popover|popper|portal|presence|primitive|roving-focus|slot)',
      '@radix-ui/react-(use-[a-z-]+|visually-hidden)',
      'aria-hidden|get-nonce|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|tslib',
      'use-callback-ref|use-sidecar',
    ),
  },
  { name: 'icons', test: packages('lucide-react'), minShareCount: 4 },
  { name: 'kit', test: /\/src\/(lib|components\/states)\//, minShareCount: 4 },
]
