/** The kinds of records that files are imported into. */
export const importEntities = [
  'contact',
  'company',
  'lead',
  'deal',
  'campaign',
  'product',
  'task',
  'note',
  'ticket',
] as const

export type ImportEntity = (typeof importEntities)[number]
