import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NextMark } from '@/components/board/next-mark'
import { recurrenceText } from '@/components/recurrence/recurrence-text'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { TagChip } from '@/components/ui/tag-chip'
import { RelativeTime } from '@/components/ui/time'
import { webHref } from '@/lib/format/domain'
import { formatDate, formatMoney, formatNumber } from '@/lib/format/regional'
import { recordHref } from '@/lib/records/record-types'
import { DueTime } from './due-time'
import { MessageLink, PhoneLink } from './phone-link'
import { useNamed } from './use-named'
import {
  isBlank,
  readField,
  type AddressValue,
  type ChannelValue,
  type Field,
  type FieldShape,
  type Named,
  type NextStepValue,
} from './field'

const linkStyle = 'truncate text-ink underline-offset-3 hover:underline'

const Outward = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className={linkStyle} {...(href.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {})}>
    {children}
  </a>
)

function ChannelList({ kind, values, wrap }: { kind: 'emails' | 'phones'; values: ChannelValue[]; wrap: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={wrap ? 'flex flex-col gap-0.5' : 'flex gap-2 truncate'}>
      {values.map(({ address, number, type, isPrimary }) => {
        const text = address ?? number ?? ''
        return (
          <span key={text} className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
            {kind === 'emails' ? (
              <Outward href={`mailto:${text}`}>{text}</Outward>
            ) : (
              <PhoneLink number={text} className={linkStyle} />
            )}
            {wrap && type && (
              <span className="shrink-0 text-2xs text-ink-3">
                {t(`choices.channelType.${type as 'work'}`)}
                {isPrimary && values.length > 1 && ` · ${t('fields.primary')}`}
              </span>
            )}
            {wrap && kind === 'phones' && <MessageLink number={text} className="-my-1 self-center" />}
          </span>
        )
      })}
    </span>
  )
}

const addressLines = (address: AddressValue): string[] =>
  [address.street, [address.postalCode, address.city].filter(Boolean).join(' '), address.state, address.country].filter(
    (line): line is string => Boolean(line),
  )

interface FieldValueProps<R> {
  field: Field<R>
  record: R
  /** Lets long values take several lines, as on the record page. */
  wrap?: boolean
}

/** Shows a field's value; nothing when it has none. */
export function FieldValue<R>({ field, record, wrap = false }: FieldValueProps<R>): ReactNode {
  const value = readField(field, record)
  const currency = (record as { currency?: string | null }).currency ?? null
  if (typeof value === 'string' && field.due?.(record)) return <DueTime at={value} />
  return <Value field={field} value={value} currency={currency} wrap={wrap} />
}

interface ValueProps {
  field: FieldShape
  value: unknown
  currency?: string | null
  wrap?: boolean
}

/** Shows a bare value as its field's kind does. */
export function Value({ field, value, currency = null, wrap = false }: ValueProps): ReactNode {
  const { t } = useTranslation()
  if (isBlank(value)) return null
  switch (field.kind) {
    case 'text':
      return <span className={wrap ? 'break-words' : 'truncate'}>{String(value)}</span>
    case 'longText':
      return <span className={wrap ? 'break-words whitespace-pre-line' : 'truncate'}>{String(value)}</span>
    case 'email':
      return <Outward href={`mailto:${String(value)}`}>{String(value)}</Outward>
    case 'phone':
      return (
        <span className="flex min-w-0 items-center gap-1.5">
          <PhoneLink number={String(value)} className={linkStyle} />
          {wrap && <MessageLink number={String(value)} className="-my-1" />}
        </span>
      )
    case 'emails':
    case 'phones':
      return <ChannelList kind={field.kind} values={value as ChannelValue[]} wrap={wrap} />
    case 'domain':
    case 'url': {
      const href = webHref(String(value))
      return href ? <Outward href={href}>{String(value)}</Outward> : <span className="truncate">{String(value)}</span>
    }
    case 'number':
      return <span className="num">{formatNumber(Number(value))}</span>
    case 'money':
      return <span className="num">{formatMoney(Number(value), currency)}</span>
    case 'choice':
    case 'flag': {
      const choice = field.choices?.find((one) => one.value === String(value))
      return (
        <Badge tone={choice?.tone ?? 'neutral'} dot={choice?.tone !== undefined}>
          {choice ? t(choice.label) : String(value)}
        </Badge>
      )
    }
    case 'choices':
      return (
        <span className={wrap ? 'flex flex-wrap gap-1' : 'flex gap-1 overflow-hidden'}>
          {(value as string[]).map((one) => (
            <Badge key={one}>{one}</Badge>
          ))}
        </span>
      )
    case 'person':
      return <PersonById field={field} value={value} />
    case 'owner': {
      const name = (value as Named).displayName ?? ''
      return (
        <span className="flex min-w-0 items-center gap-1.5">
          <Avatar name={name} size="xs" />
          <span className="truncate">{name}</span>
        </span>
      )
    }
    case 'team':
      return <span className="truncate">{(value as Named).name ?? ''}</span>
    case 'record':
      return <RecordLink field={field} value={value as Named} />
    case 'tags':
      return (
        <span className={wrap ? 'flex flex-wrap gap-1' : 'flex gap-1 overflow-hidden'}>
          {(value as string[]).map((tag) => (
            <TagChip key={tag} name={tag} />
          ))}
        </span>
      )
    case 'address': {
      const lines = addressLines(value as AddressValue)
      return <span className={wrap ? 'whitespace-pre-line' : 'truncate'}>{lines.join(wrap ? '\n' : ', ')}</span>
    }
    case 'date':
      return <span className="num truncate">{formatDate(String(value))}</span>
    case 'step': {
      const { at } = value as NextStepValue
      return (
        <span className="flex min-w-0 items-center gap-1.5">
          <NextMark at={at} />
          {at === null ? (
            <span aria-hidden className="truncate text-ink-2">
              {t('board.next.none')}
            </span>
          ) : (
            <RelativeTime at={at} className="truncate text-ink-2" />
          )}
        </span>
      )
    }
    case 'time':
      return <RelativeTime at={String(value)} className="truncate text-ink-2" />
    case 'recurrence':
      return <span className={wrap ? 'break-words' : 'truncate'}>{recurrenceText(String(value), t)}</span>
  }
}

function PersonById({ field, value }: { field: FieldShape; value: unknown }) {
  const person = useNamed(field, value)
  return person ? <Value field={{ ...field, kind: 'owner' }} value={person} /> : null
}

function RecordLink({ field, value }: { field: FieldShape; value: Named }) {
  const name = value.name ?? value.displayName ?? ''
  const href = field.recordType ? recordHref(field.recordType, value.id) : null
  const content = (
    <>
      <Avatar name={name} size="xs" square={field.recordType === 'company'} />
      <span className="truncate">{name}</span>
    </>
  )
  const style = 'flex min-w-0 items-center gap-1.5'
  return href ? (
    <Link to={href} className={`${style} hover:underline underline-offset-3`}>
      {content}
    </Link>
  ) : (
    <span className={style}>{content}</span>
  )
}
