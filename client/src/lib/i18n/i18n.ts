import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from '@/texts/en/en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof en }
    returnNull: false
  }
}

/** Starts the texts. English comes with the app; another language is one more file of the same shape. */
export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['app'],
    defaultNS: 'app',
    resources: { en: { app: en } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}
