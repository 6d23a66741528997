import { productColumns, productDefaultSort } from '@/features/products/product-fields'
import { productLook } from '@/features/products/product-look'
import { RecordListScreen } from './record-list-screen'

export const ProductListRoute = () => (
  <RecordListScreen look={productLook} path="/products" columns={productColumns} defaultSort={productDefaultSort} />
)
