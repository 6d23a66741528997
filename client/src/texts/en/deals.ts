export const deals = {
  stages: 'Stage of the deal',
  moved: '“{{name}}” moved to {{stage}}',
  quiet_one: '{{count}} day in {{stage}}, expected {{expected}}',
  quiet_other: '{{count}} days in {{stage}}, expected {{expected}}',
  close: {
    won: '“{{name}}” is won',
    lost: '“{{name}}” is lost',
    reason: 'Reason',
    notes: 'Notes',
    needReason: 'Say why it is lost.',
    action: 'Move to {{stage}}',
  },
  history: {
    tab: 'Stages',
    to: 'to',
    days_one: '{{count}} day before',
    days_other: '{{count}} days before',
    empty: 'Not moved yet',
    emptyText: 'Every move stands here, with who, when, why, and how long it took.',
  },
}
