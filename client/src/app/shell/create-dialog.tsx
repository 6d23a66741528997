import { lazy, Suspense } from 'react'
import { useCreateInAddress } from './use-create'

const forms = {
  contact: lazy(() => import('@/features/contacts/contact-create').then((file) => ({ default: file.ContactCreate }))),
  task: lazy(() => import('@/features/tasks/task-create').then((file) => ({ default: file.TaskCreate }))),
  lead: lazy(() => import('@/features/leads/lead-create').then((file) => ({ default: file.LeadCreate }))),
  deal: lazy(() => import('@/features/deals/deal-create').then((file) => ({ default: file.DealCreate }))),
  campaign: lazy(() =>
    import('@/features/campaigns/campaign-create').then((file) => ({ default: file.CampaignCreate })),
  ),
  product: lazy(() => import('@/features/products/product-create').then((file) => ({ default: file.ProductCreate }))),
  company: lazy(() => import('@/features/companies/company-create').then((file) => ({ default: file.CompanyCreate }))),
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
