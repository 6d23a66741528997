import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { startTexts } from '@/lib/i18n/i18n'
import { en } from '@/texts/en/en'

startTexts(en)
afterEach(cleanup)
