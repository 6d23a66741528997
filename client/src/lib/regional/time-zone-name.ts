/** Names that browsers still give zones whose cities are called otherwise today. */
const renamed: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
}

/** A zone by its present IANA name. */
export const timeZoneName = (zone: string): string => renamed[zone] ?? zone
