import { createRootRoute } from '@tanstack/react-router'
import { PageMissing } from './page-states'

export const root = createRootRoute({ notFoundComponent: PageMissing })
