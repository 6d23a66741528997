import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { en } from '@/texts/en/en'
import { frame } from '@/texts/en/frame'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof en }
    returnNull: false
  }
}

/** Starts the texts with those of the first pages; the others come with their code (`part-texts.ts`). */
export function startTexts(texts: object = frame): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['app'],
    defaultNS: 'app',
    resources: { en: { app: texts } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}
