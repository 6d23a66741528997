import { HomePage } from '@/features/home/home-page'
import { TodaySection } from '@/features/today/today-section'

export const HomeRoute = () => <HomePage today={<TodaySection />} />
