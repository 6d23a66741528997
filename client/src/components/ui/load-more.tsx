import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'

/** The end of an endless list: goes on by itself when it comes into view, and by a button. */
export function LoadMore({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const { t } = useTranslation()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = end.current
    if (!element || busy) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '300px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [busy, onMore])
  return (
    <div ref={end} className="py-2">
      <Button variant="ghost" className="w-full" busy={busy} onClick={onMore}>
        {t('common.loadMore')}
      </Button>
    </div>
  )
}
