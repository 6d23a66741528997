import { fieldOf } from '@/components/fields/field'
import { FieldValue } from '@/components/fields/field-value'
import type { RecordLook } from '@/components/record/record-view'
import { productFields } from './product-fields'

/** How a product's page and panel look. */
export const productLook: RecordLook<'product'> = {
  type: 'product',
  permission: 'products',
  fields: productFields,
  facts: [
    { title: 'records.sections.money', keys: ['unitPrice', 'currency'] },
    { title: 'records.sections.catalogue', keys: ['name', 'sku', 'category', 'isActive', 'tags'] },
    { title: 'records.sections.record', keys: ['ownerId', 'externalId', 'createdAt', 'updatedAt'] },
  ],
  subtitle: (product) => (
    <>
      {product.unitPrice !== null && (
        <span className="font-medium text-ink">
          <FieldValue field={fieldOf(productFields, 'unitPrice')} record={product} />
        </span>
      )}
      {product.sku && <span className="truncate">{product.sku}</span>}
      {!product.isActive && <FieldValue field={fieldOf(productFields, 'isActive')} record={product} />}
    </>
  ),
}
