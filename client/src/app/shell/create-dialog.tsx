import { lazy, Suspense } from 'react'
import { withTexts } from '@/lib/i18n/part-texts'
import { useCreateInAddress } from './use-create'

const forms = {
  contact: lazy(() =>
    withTexts('records', import('@/features/contacts/contact-create')).then((file) => ({
      default: file.ContactCreate,
    })),
  ),
  task: lazy(() =>
    withTexts('records', import('@/features/tasks/task-create')).then((file) => ({ default: file.TaskCreate })),
  ),
  lead: lazy(() =>
    withTexts('records', import('@/features/leads/lead-create')).then((file) => ({ default: file.LeadCreate })),
  ),
  deal: lazy(() =>
    withTexts('records', import('@/features/deals/deal-create')).then((file) => ({ default: file.DealCreate })),
  ),
  campaign: lazy(() =>
    withTexts('records', import('@/features/campaigns/campaign-create')).then((file) => ({
      default: file.CampaignCreate,
    })),
  ),
  company: lazy(() =>
    withTexts('records', import('@/features/companies/company-create')).then((file) => ({
      default: file.CompanyCreate,
    })),
  ),
  ticket: lazy(() =>
    withTexts('records', import('@/features/tickets/ticket-create')).then((file) => ({ default: file.TicketCreate })),
  ),
  product: lazy(() =>
    withTexts('records', import('@/features/products/product-create')).then((file) => ({
      default: file.ProductCreate,
    })),
  ),
}

/** The create form that the address asks for, over whatever page is open. */
export function CreateDialog() {
  const { create, start, close } = useCreateInAddress()
  if (!create || !(create in forms)) return null
  const Form = forms[create as keyof typeof forms]
  return (
    <Suspense>
      <Form start={start} onClose={close} />
    </Suspense>
  )
}
