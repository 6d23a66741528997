import { api, unwrap } from '@/lib/api/client'

/** Saves all that is kept about a person as a file. */
export async function savePersonExport(id: string, name: string): Promise<void> {
  const data = await unwrap<object>(api.GET('/api/v1/contacts/{id}/export', { params: { path: { id } } }))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  link.download = `${name}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
