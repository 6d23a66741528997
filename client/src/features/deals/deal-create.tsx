import { RecordCreate } from '@/components/record/record-create'
import { dealFields } from './deal-fields'
import { blankDeal, dealInput, dealLayout, dealSchema } from './deal-form'
import { NewDealLines } from './new-deal-lines'

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
    controls={{ lineItems: (app) => <NewDealLines app={app} /> }}
    schema={dealSchema}
    blank={blankDeal}
    start={start}
    likeness={({ name }) => name}
    toInput={dealInput}
    onClose={onClose}
  />
)
