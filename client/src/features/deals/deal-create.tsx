import { RecordCreate } from '@/components/record/record-create'
import { dealFields } from './deal-fields'
import { blankDeal, dealLayout, dealSchema } from './deal-form'

export const DealCreate = ({
  start,
  onClose,
}: {
  start: { key: string; value: string } | null
  onClose: () => void
}) => (
  <RecordCreate
    type="deal"
    fields={dealFields}
    layout={dealLayout}
    schema={dealSchema}
    blank={blankDeal}
    start={start}
    likeness={({ name }) => name}
    onClose={onClose}
  />
)
