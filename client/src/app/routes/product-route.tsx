import { productDefaultSort } from '@/features/products/product-fields'
import { productLook } from '@/features/products/product-look'
import { RecordScreen } from './record-screen'

export const ProductRoute = () => <RecordScreen look={productLook} path="/products" defaultSort={productDefaultSort} />
