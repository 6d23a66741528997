import { RecordCreate } from '@/components/record/record-create'
import { organizationCurrency } from '@/lib/format/regional'
import { productFields } from './product-fields'
import { blankProduct, productLayout, productSchema } from './product-form'

export const ProductCreate = ({
  start,
  onClose,
}: {
  start: { key: string; value: string } | null
  onClose: () => void
}) => (
  <RecordCreate
    type="product"
    fields={productFields}
    layout={productLayout}
    schema={productSchema}
    blank={{ ...blankProduct, currency: organizationCurrency() }}
    start={start}
    likeness={({ name }) => name}
    onClose={onClose}
  />
)
