import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Attachment } from '@/lib/api/types'
import { contentQuery } from './files-api'
import { saveContent } from './save-content'

/** A picture or a PDF, looked at. It is fetched by a signed-in request, and shown from memory. */
export function FilePreview({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const { t } = useTranslation()
  const query = useQuery(contentQuery(file))
  const address = useMemo(() => (query.data ? URL.createObjectURL(query.data) : null), [query.data])
  useEffect(() => {
    if (!address) return
    return () => URL.revokeObjectURL(address)
  }, [address])
  return (
    <Dialog
      open
      size="lg"
      title={file.name}
      onClose={onClose}
      footer={
        <Button icon={Download} onClick={() => void saveContent(file)}>
          {t('files.download')}
        </Button>
      }
    >
      {query.isPending && <SkeletonLines />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {address &&
        (file.contentType === 'application/pdf' ? (
          <iframe title={file.name} src={address} className="h-[65vh] w-full rounded-md border border-line" />
        ) : (
          <img src={address} alt={file.name} className="mx-auto max-h-[65vh] max-w-full object-contain" />
        ))}
    </Dialog>
  )
}
