import { DashboardPage } from '@/features/dashboard/dashboard-page'

export const DashboardRoute = () => <DashboardPage />
